package org.besa.plans.reading.table;

import java.util.Arrays;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.table.Scanned.DataRow;

/// Cells that reach over several rows: their text holds for every row they stand beside.
final class Merged {

    private String[] texts = {};
    private int[] left = {};
    private int table = Integer.MIN_VALUE;

    /// Whether a cell of a row above reaches into this row.
    boolean covers(DataRow row) {
        if (row.row().table() != table) {
            return false;
        }
        return Arrays.stream(left).anyMatch(rows -> rows > 0);
    }

    /// Gives a new row the texts of the cells that reach into it, and remembers the cells that begin in it.
    void fill(DataRow row, Draft draft, boolean isNew) {
        int width = Math.max(row.columns().size(), row.row().width());
        if (row.row().table() != table || left.length < width) {
            boolean same = row.row().table() == table;
            texts = same ? Arrays.copyOf(texts, width) : new String[width];
            left = same ? Arrays.copyOf(left, width) : new int[width];
            table = row.row().table();
        }
        boolean shares = false;
        for (int i = 0; i < left.length; i++) {
            if (left[i] > 0) {
                left[i]--;
                if (isNew && i < draft.cells.length && draft.cells[i].isBlank()) {
                    draft.cells[i] = texts[i];
                    shares = true;
                }
            }
        }
        if (shares) {
            draft.note(
                    "shares-merged-cell",
                    Severity.INFO,
                    null,
                    draft.place,
                    "A merged cell beside this row holds for it as well.");
        }
        for (SourceCell cell : row.row().cells()) {
            if (cell.rowSpan() > 1 && !cell.text().isBlank() && cell.column() < left.length) {
                int column = cell.column();
                left[column] = cell.rowSpan() - 1;
                texts[column] = column < draft.cells.length ? draft.cells[column] : cell.text();
            }
        }
    }
}
