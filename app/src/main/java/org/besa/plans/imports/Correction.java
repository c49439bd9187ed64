package org.besa.plans.imports;

import java.util.List;
import org.besa.plans.imports.LeftoverCorrection.AddLeftover;
import org.besa.plans.imports.LeftoverCorrection.DismissLeftover;
import org.besa.plans.imports.NameCorrection.MatchAsBefore;
import org.besa.plans.imports.NameCorrection.MatchNames;
import org.besa.plans.imports.PlanCorrection.EditGroup;
import org.besa.plans.imports.PlanCorrection.EditHead;
import org.besa.plans.imports.PlanCorrection.MapColumns;
import org.besa.plans.imports.Row.Standing;
import org.besa.plans.imports.RowCorrection.AcceptRow;
import org.besa.plans.imports.RowCorrection.DropRow;
import org.besa.plans.imports.RowCorrection.EditRow;
import org.besa.plans.imports.RowCorrection.JoinRow;
import org.besa.plans.imports.RowCorrection.MoveText;
import org.besa.plans.imports.RowCorrection.RestoreRow;
import org.besa.plans.imports.RowCorrection.SplitRow;
import org.besa.platform.web.ChangedMeanwhile;
import org.besa.platform.web.Problem;

/// One act of correcting a working copy. Plain data in, the next copy out.
///
/// Where a correction names a version, it was made on a form that showed that version, and is refused when the piece
/// has changed since.
public sealed interface Correction
        permits RowCorrection, LeftoverCorrection, NameCorrection, PlanCorrection, Correction.AcceptAll {

    /// Says that a piece has changed since it was shown.
    static Problem changed() {
        return new ChangedMeanwhile("desk.problem.changed", "desk.problem.changed-typed");
    }

    /// The copy after it.
    ///
    /// @param name of the person who corrects
    /// @throws Problem when it cannot be done, or not on this state
    WorkingCopy applyTo(WorkingCopy copy, String name);

    /// What it is about, for the sentence of the journal.
    String about(WorkingCopy copy);

    /// What it is called in the journal; its sentence is the text `desk.edit.<code>`.
    default String code() {
        return switch (this) {
            case EditRow _ -> "row";
            case AcceptRow _ -> "accepted";
            case AcceptAll _ -> "accepted-all";
            case DropRow _ -> "dropped";
            case RestoreRow _ -> "restored";
            case JoinRow _ -> "joined";
            case SplitRow _ -> "split";
            case MoveText _ -> "moved";
            case AddLeftover _ -> "leftover-added";
            case DismissLeftover _ -> "leftover-dismissed";
            case MatchNames match -> match.institution() == null ? "unit-text" : "unit";
            case MatchAsBefore _ -> "profile";
            case EditHead _ -> "head";
            case EditGroup _ -> "group";
            case MapColumns _ -> "columns";
        };
    }

    /// All rows that wait are kept as they are.
    record AcceptAll(List<String> rows) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            WorkingCopy next = copy;
            for (String row : rows) {
                next = next.with(next.row(row).with(Standing.CHECKED, name));
            }
            return next;
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.valueOf(rows.size());
        }
    }
}
