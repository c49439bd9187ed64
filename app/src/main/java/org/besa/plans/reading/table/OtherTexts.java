package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure.OtherText;
import org.besa.plans.reading.header.Columns.Column;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// The texts of a row that no other part of the measure takes up, each with the header of its column.
record OtherTexts(Draft row) {

    List<OtherText> all() {
        var texts = new ArrayList<OtherText>();
        for (int i = 0; i < row.cells.length; i++) {
            Column column = row.columns.columns().get(i);
            if (!row.cells[i].isBlank() && !hasPlace(i, column.field())) {
                texts.add(new OtherText(label(i, column), column.field(), text(row.cells[i])));
            }
        }
        texts.addAll(row.other);
        return List.copyOf(texts);
    }

    private boolean hasPlace(int index, @Nullable Field field) {
        return switch (field) {
            case null -> false;
            case RISK_LEVEL, NOTES -> false;
            case NUMBER -> isTaken(index);
            case START -> row.startTaken;
            case BUDGET -> !row.isSumOfOthers(index);
            default -> true;
        };
    }

    /// Whether a number became the row's or, beside a group's title, the group's.
    private boolean isTaken(int index) {
        String cell = Folding.spaced(row.cells[index]);
        String printed = Code.printed(cell);
        boolean own = row.number != null && printed != null && row.number.startsWith(printed);
        return own || (row.columns.numbersGroups(index) && row.has(Field.GROUP));
    }

    static String label(int index, Column column) {
        return column.header().isBlank() ? "column " + (index + 1) : column.header();
    }

    static String text(String cell) {
        return String.join(
                "\n",
                cell.lines()
                        .map(Folding::spaced)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
