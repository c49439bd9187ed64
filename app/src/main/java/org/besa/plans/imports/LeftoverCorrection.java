package org.besa.plans.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.plans.imports.Leftover.Outcome;
import org.besa.platform.web.Problem;

/// What becomes of a text that stands nowhere, decided on a page that showed it at a version.
public sealed interface LeftoverCorrection extends Correction {

    /// Id of the text.
    String leftover();

    /// The version that was shown.
    int version();

    /// The copy after it.
    ///
    /// @param text the leftover, still at the version that was shown
    WorkingCopy applyTo(WorkingCopy copy, Leftover text, String name);

    @Override
    default WorkingCopy applyTo(WorkingCopy copy, String name) {
        Leftover text = copy.leftover(leftover());
        text.requireVersion(version());
        return applyTo(copy, text, name);
    }

    /// A leftover text goes into a column of a row.
    record AddLeftover(String leftover, int version, String row, Column column) implements LeftoverCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Leftover text, String name) {
            Row target = copy.row(row);
            List<String> lines = Stream.concat(
                            target.lines(column).stream(), text.text().lines())
                    .toList();
            return copy.with(target.withCells(Map.of(column, lines), name)).with(text.settled(Outcome.ADDED, "", name));
        }

        @Override
        public String about(WorkingCopy copy) {
            return copy.row(row).label();
        }
    }

    /// A leftover text is left out, with a reason.
    record DismissLeftover(String leftover, int version, String remark) implements LeftoverCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Leftover text, String name) {
            if (remark.isBlank()) {
                throw new Problem(Problem.Kind.INVALID, "desk.problem.reason-missing");
            }
            return copy.with(text.settled(Outcome.DISMISSED, remark, name));
        }

        @Override
        public String about(WorkingCopy copy) {
            return remark;
        }
    }
}
