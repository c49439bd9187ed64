package org.besa.plans.reading.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Looks at whole rows for what a repair must not decide: cells that are missing, glued to their neighbour, or
/// cut off with the document.
final class RowChecks {

    private static final Set<Field> EXPECTED =
            EnumSet.of(Field.RISK, Field.MEASURE, Field.RESPONSIBLE, Field.DEADLINE, Field.ACTIVITIES, Field.RESOURCES);
    private static final double USUAL = 0.7;
    private static final double LIKELY_GLUED = 1.5;
    private static final Pattern MISSING_SPACE =
            Pattern.compile("\\p{Ll}{2,}[.,;]\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}\\p{Lu}\\p{Ll}{3,}");

    private final ColumnHabits habits;
    private final UnitNames units;
    private final Continuation continuation;

    RowChecks(ColumnHabits habits, UnitNames units, Continuation continuation) {
        this.habits = habits;
        this.units = units;
        this.continuation = continuation;
    }

    /// Notes what is wrong with each row.
    void check(List<Draft> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Draft row = rows.get(i);
            int missing = 0;
            for (int column = 0; column < row.cells.length; column++) {
                missing += missing(row, column) ? 1 : 0;
            }
            asAbove(row, i == 0 ? null : rows.get(i - 1));
            if (i == rows.size() - 1) {
                truncated(row, missing);
            }
            spelling(row);
        }
    }

    /// An empty cell below a filled one may mean "the same": that is for a person to say, where the document leaves
    /// so many cells empty that an empty one is nothing unusual.
    private void asAbove(Draft row, @Nullable Draft above) {
        for (Field field : List.of(Field.RESPONSIBLE, Field.DEADLINE)) {
            int column = row.columns.indexOf(field);
            boolean empty = column >= 0 && row.cells[column].isBlank();
            if (empty
                    && above != null
                    && above.has(field)
                    && habits.fillRate(field) < USUAL
                    && row.group == above.group) {
                row.note(
                        "cell-empty-below",
                        Severity.REPAIRED,
                        field,
                        row.place,
                        "There is no %s; the row above has “%s”, which may hold for this row as well."
                                .formatted(RowAssembly.name(field), Folding.spaced(above.text(field))));
            }
        }
    }

    private boolean missing(Draft row, int column) {
        Field field = row.columns.field(column);
        boolean usual = field != null && EXPECTED.contains(field) && habits.fillRate(field) >= USUAL;
        if (field == null || !usual || !row.cells[column].isBlank()) {
            return false;
        }
        String glued = column == 0 ? "" : gluedTail(field, row.cells[column - 1]);
        if (!glued.isEmpty()) {
            row.note(
                    "cell-glued",
                    Severity.REPAIRED,
                    field,
                    row.place,
                    "There is no cell for %s, but the end of the cell before looks like one. Suggested split: “%s”."
                            .formatted(RowAssembly.name(field), glued));
            return false;
        }
        row.note(
                "cell-missing",
                Severity.REPAIRED,
                field,
                row.place,
                "There is no text for %s, which other rows have.".formatted(RowAssembly.name(field)));
        return true;
    }

    /// The last sentence of a cell, when it looks like the cell that is missing after it; else empty.
    private String gluedTail(Field field, String before) {
        List<String> sentences = Sentences.bySentence(before);
        if (sentences.size() < 2) {
            return "";
        }
        String tail = sentences.getLast();
        double score = habits.likeness(field, tail) * 2;
        score += CellFit.UNITS.contains(field) && units.opensUnit(tail) ? 1.5 : 0;
        score += habits.endsAlike(field, tail) ? 1 : 0;
        score -= ColumnHabits.stops(tail) && habits.stopRate(field) < 0.3 ? 1.5 : 0;
        return score >= LIKELY_GLUED ? tail : "";
    }

    /// A last row that breaks off.
    private void truncated(Draft row, int missing) {
        int last = row.cells.length - 1;
        while (last > 0 && row.cells[last].isBlank()) {
            last--;
        }
        boolean breaksOff = continuation.mustGoOn(row.cells[last]);
        boolean breaks = missing >= 2 && endsEarly(row, last) && !ColumnHabits.stops(row.cells[last]);
        if (breaks || breaksOff) {
            row.note(
                    "row-truncated",
                    Severity.UNRESOLVED,
                    row.columns.field(last),
                    row.place,
                    "The last row of the document seems cut off after “%s”. Check it against the original."
                            .formatted(end(row.cells[last])));
        }
    }

    /// Whether all that other rows have is missing behind the last text.
    private boolean endsEarly(Draft row, int last) {
        for (int column = 0; column < last; column++) {
            Field field = row.columns.field(column);
            boolean usual = field != null && EXPECTED.contains(field) && habits.fillRate(field) >= USUAL;
            if (usual && row.cells[column].isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static void spelling(Draft row) {
        for (int column = 0; column < row.cells.length; column++) {
            var m = MISSING_SPACE.matcher(row.cells[column]);
            if (m.find()) {
                row.note(
                        "space-missing",
                        Severity.INFO,
                        row.columns.field(column),
                        row.place,
                        "A space may be missing in “%s”; the text was left as it is.".formatted(m.group()));
            }
        }
    }

    private static String end(String text) {
        return text.length() <= 40 ? text : "…" + text.substring(text.length() - 40);
    }
}
