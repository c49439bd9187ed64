package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure.OtherText;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.header.Columns.Column;
import org.besa.plans.reading.words.Folding;

/// Rows whose code goes on from the code of a row above (I.1.1.2 below I.1.1) are activities of that row. What they
/// say beside their text, an owner, a time, is kept with the measure under their code.
final class CodedActivities {

    private CodedActivities() {}

    /// The rows that are measures; those that are activities stand in them.
    static List<Draft> under(List<Draft> rows) {
        var measures = new ArrayList<Draft>();
        for (Draft row : rows) {
            Draft above = measures.isEmpty() ? null : measures.getLast();
            if (above != null && isActivity(row, above)) {
                add(row, above);
            } else {
                measures.add(row);
            }
        }
        return measures;
    }

    private static boolean isActivity(Draft row, Draft above) {
        return row.number != null
                && above.number != null
                && row.number.startsWith(above.number + ".")
                && row.group == above.group
                && above.has(Field.MEASURE)
                && row.has(Field.MEASURE)
                && !row.has(Field.RISK);
    }

    private static void add(Draft row, Draft measure) {
        measure.activities.add(row.number + " " + Folding.spaced(row.text(Field.MEASURE)));
        measure.raw.addAll(row.raw);
        measure.notes.addAll(row.notes);
        for (int i = 0; i < row.cells.length; i++) {
            Column column = row.columns.columns().get(i);
            boolean kept = column.field() == Field.MEASURE || column.field() == Field.NUMBER;
            if (!kept && !row.cells[i].isBlank()) {
                measure.other.add(new OtherText(
                        row.number + " " + OtherTexts.label(i, column), column.field(), OtherTexts.text(row.cells[i])));
            }
        }
        measure.note(
                "activity-by-code",
                Severity.INFO,
                Field.ACTIVITIES,
                row.place,
                "%s is an activity of %s by its code.".formatted(row.number, measure.number));
        takeOwnersAndTimes(row, measure);
    }

    /// A measure that names neither owner nor time has those of its activities.
    private static void takeOwnersAndTimes(Draft row, Draft measure) {
        for (Field field : List.of(Field.RESPONSIBLE, Field.DEADLINE)) {
            int column = measure.columns.indexOf(field);
            boolean first = measure.activities.size() == 1;
            if (column < 0
                    || !row.has(field)
                    || (first && measure.has(field))
                    || (!first && !measure.ofActivities.contains(field))) {
                continue;
            }
            measure.ofActivities.add(field);
            String text = Folding.spaced(row.text(field));
            boolean known = measure.cells[column].contains(text);
            measure.cells[column] = measure.cells[column].isBlank()
                    ? text
                    : known
                            ? measure.cells[column]
                            : measure.cells[column] + (field == Field.DEADLINE ? "; " : "\n") + text;
        }
    }
}
