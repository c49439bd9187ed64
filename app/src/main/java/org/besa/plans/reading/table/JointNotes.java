package org.besa.plans.reading.table;

import java.util.List;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.table.Continuation.Joint;
import org.besa.plans.reading.words.Folding;

/// Says what was joined to a row, and why.
///
/// @param draft the row that goes on
/// @param row the row that holds the pieces
record JointNotes(Draft draft, Row row, Continuation continuation) {

    /// A piece in which lines of two columns seem mixed, beside a cell that still waits for its end: it stays
    /// whole.
    void mixed(List<Joint> joints) {
        for (Joint joint : joints) {
            if (!Continuation.looksMixed(joint.piece().text())) {
                continue;
            }
            for (int neighbour : new int[] {joint.column() - 1, joint.column() + 1}) {
                boolean inside = neighbour >= 0 && neighbour < draft.cells.length;
                boolean fed = joints.stream().anyMatch(other -> other.column() == neighbour);
                if (inside
                        && !fed
                        && continuation.seemsUnfinished(draft.columns.field(neighbour), draft.cells[neighbour])) {
                    draft.note(
                            "cells-interleaved",
                            Severity.UNRESOLVED,
                            draft.columns.field(joint.column()),
                            row.place(),
                            "Lines of %s and %s are mixed in one cell and cannot be told apart safely: “%s”. Part them by hand."
                                    .formatted(
                                            name(joint.column()),
                                            name(neighbour),
                                            joint.piece().text()));
                    return;
                }
            }
        }
    }

    /// A piece that did not stand under the column it belongs to, or completes a deadline.
    void before(Joint joint) {
        int from = joint.piece().at();
        int to = joint.column();
        Field field = draft.columns.field(to);
        if (from != to) {
            draft.note(
                    from < to ? "shifted-left" : "shifted-right",
                    Severity.REPAIRED,
                    field,
                    row.place(),
                    "“%s” stood under %s and was put under %s, because %s."
                            .formatted(
                                    joint.piece().text(),
                                    from < draft.cells.length ? name(from) : "no column",
                                    name(to),
                                    why(to)));
        }
        if (field != null && CellFit.TIMES.contains(field) && !draft.cells[to].isBlank()) {
            draft.note(
                    "deadline-joined",
                    Severity.REPAIRED,
                    field,
                    row.place(),
                    "The deadline was broken: “%s” and “%s”."
                            .formatted(draft.cells[to], joint.piece().text()));
        }
        if (joint.score() < Continuation.SURE) {
            draft.note(
                    "join-uncertain",
                    Severity.UNRESOLVED,
                    field,
                    row.place(),
                    "“%s” may not belong to %s; check it against the document."
                            .formatted(joint.piece().text(), name(to)));
        }
    }

    /// The row as a whole was joined.
    void joined(List<Joint> joints, boolean below) {
        if (row.wrapped() || below) {
            return;
        }
        String fields = RowAssembly.names(joints.stream(), draft.columns);
        draft.note(
                "joined-over-page",
                Severity.REPAIRED,
                null,
                row.place(),
                "The row goes on in line %d, which has no number and continues unfinished cells: %s."
                        .formatted(row.place().line(), fields));
    }

    private String why(int column) {
        String before = Folding.spaced(draft.cells[column]);
        if (continuation.mustGoOn(before)) {
            return "the cell there cannot end with “%s”".formatted(before.substring(before.lastIndexOf(' ') + 1));
        }
        return "the text goes on there and not where it stood";
    }

    private String name(int column) {
        Field field = draft.columns.field(column);
        return field == null
                ? "“%s”".formatted(draft.columns.columns().get(column).header())
                : RowAssembly.name(field);
    }
}
