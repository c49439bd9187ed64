package org.besa.plans.reading.source.formats.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.besa.plans.reading.source.formats.flow.Piece.DraftCell;

/// Makes the row spans of a table true: no span leaves the table, crosses a row without cells, or covers a cell that a
/// later row has of its own.
final class RowSpans {

    private RowSpans() {}

    /// The rows that have cells, with spans that hold. Works in time linear to the cells.
    static List<List<DraftCell>> settled(List<List<DraftCell>> rows) {
        List<List<DraftCell>> kept = withoutEmptyRows(rows);
        NavigableMap<Integer, Open> open = new TreeMap<>();
        for (int row = 0; row < kept.size(); row++) {
            for (DraftCell cell : kept.get(row)) {
                close(open, cell, row);
            }
            for (DraftCell cell : kept.get(row)) {
                cell.rowSpan = Math.min(cell.rowSpan, kept.size() - row);
                if (cell.rowSpan > 1) {
                    open.put(cell.column, new Open(cell, row));
                }
            }
        }
        return kept;
    }

    private record Open(DraftCell cell, int row) {

        int endColumn() {
            return cell.column + cell.columnSpan;
        }
    }

    private static List<List<DraftCell>> withoutEmptyRows(List<List<DraftCell>> rows) {
        int[] keptBefore = new int[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            keptBefore[row + 1] = keptBefore[row] + (rows.get(row).isEmpty() ? 0 : 1);
        }
        List<List<DraftCell>> kept = new ArrayList<>(keptBefore[rows.size()]);
        for (int row = 0; row < rows.size(); row++) {
            for (DraftCell cell : rows.get(row)) {
                int end = (int) Math.min(rows.size(), (long) row + cell.rowSpan);
                cell.rowSpan = Math.max(1, keptBefore[end] - keptBefore[row]);
            }
            if (!rows.get(row).isEmpty()) {
                kept.add(rows.get(row));
            }
        }
        return kept;
    }

    /// Ends the spans from above that the cell of this row would stand in.
    private static void close(NavigableMap<Integer, Open> open, DraftCell cell, int row) {
        int end = cell.column + cell.columnSpan;
        Map.Entry<Integer, Open> candidate = open.lowerEntry(end);
        while (candidate != null && candidate.getValue().endColumn() > cell.column) {
            Open above = candidate.getValue();
            above.cell().rowSpan = Math.min(above.cell().rowSpan, row - above.row());
            open.remove(candidate.getKey());
            candidate = open.lowerEntry(end);
        }
    }
}
