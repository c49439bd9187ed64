package org.besa.plans.reading.source.formats.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.reading.source.formats.flow.Piece.DraftCell;
import org.jspecify.annotations.Nullable;

/// A table while its rows arrive: finds the grid column of each cell and joins cells that go on from the row above.
final class DraftTable {

    /// More copies of a cell or row than a table of a text document has.
    static final int MAX_REPEATS = 1_000;

    private static final int MAX_COLUMN_SPAN = 1_000;
    private static final int MAX_ROW_SPAN = 1 << 20;

    private final Composer.Placing placing;
    private final List<List<DraftCell>> rows = new ArrayList<>();

    /// Of each grid column, how many of the rows to come are covered by a cell of the rows so far.
    private int[] covered = new int[8];

    /// The cells that reach down to the last row, by the column they begin in.
    private Map<Integer, DraftCell> above = new HashMap<>();

    private List<DraftCell> row = new ArrayList<>();
    private int nextColumn;
    private boolean dropped;
    private int rowRepeats = 1;
    private int mergedAwayTexts;

    DraftTable(Composer.Placing placing) {
        this.placing = placing;
    }

    void openRow() {
        row = new ArrayList<>();
        nextColumn = 0;
        dropped = false;
        rowRepeats = 1;
    }

    void repeatRow(int times) {
        rowRepeats = Math.clamp(times, 1, MAX_REPEATS);
    }

    /// The row was deleted in a tracked change.
    void dropRow() {
        dropped = true;
    }

    void skipColumns(int columns) {
        nextColumn += Math.clamp(columns, 0, MAX_COLUMN_SPAN);
    }

    DraftCell openCell() {
        if (placing == Composer.Placing.MAKE_ROOM) {
            while (nextColumn < covered.length && covered[nextColumn] > 0) {
                nextColumn++;
            }
        }
        DraftCell cell = new DraftCell(nextColumn);
        row.add(cell);
        return cell;
    }

    void closeCell(DraftCell cell) {
        cell.columnSpan = Math.clamp(cell.columnSpan, 1, MAX_COLUMN_SPAN);
        cell.rowSpan = Math.clamp(cell.rowSpan, 1, MAX_ROW_SPAN);
        int step = placing == Composer.Placing.COLUMN_BY_COLUMN ? 1 : cell.columnSpan;
        nextColumn = cell.column + step;
        for (int copy = 1; copy < cell.repeats; copy++) {
            row.add(cell.at(nextColumn));
            nextColumn += step;
        }
    }

    void closeRow() {
        if (dropped) {
            return;
        }
        boolean newCells = row.stream().anyMatch(cell -> originOf(cell) == null);
        List<DraftCell> own = new ArrayList<>(row.size());
        Map<Integer, DraftCell> reaching = new HashMap<>();
        for (DraftCell cell : row) {
            DraftCell origin = originOf(cell);
            if (origin == null) {
                own.add(cell);
            } else {
                origin.rowSpan += newCells ? 1 : 0;
                mergedAwayTexts += cell.text().isEmpty() ? 0 : 1;
            }
            reaching.put(cell.column, origin == null ? cell : origin);
        }
        above = reaching;
        if (newCells) {
            rows.add(own);
            for (int copy = 1; copy < rowRepeats; copy++) {
                rows.add(own.stream().map(cell -> cell.at(cell.column)).toList());
            }
        } else if (row.isEmpty()) {
            rows.add(List.of());
        }
        if (placing == Composer.Placing.MAKE_ROOM) {
            cover(own);
        }
    }

    private @Nullable DraftCell originOf(DraftCell cell) {
        return cell.continues ? above.get(cell.column) : null;
    }

    private void cover(List<DraftCell> own) {
        for (int column = 0; column < covered.length; column++) {
            covered[column] = Math.max(0, covered[column] - 1);
        }
        for (DraftCell cell : own) {
            if (cell.rowSpan > 1) {
                int end = cell.column + cell.columnSpan;
                if (end > covered.length) {
                    covered = Arrays.copyOf(covered, Math.max(end, covered.length * 2));
                }
                Arrays.fill(covered, cell.column, end, cell.rowSpan - 1);
            }
        }
    }

    /// Texts of cells that the document hides under a merged cell; Word shows only the first cell's.
    int mergedAwayTexts() {
        return mergedAwayTexts;
    }

    Piece.Table closed() {
        List<List<DraftCell>> settled = RowSpans.settled(rows);
        long characters = 0;
        for (List<DraftCell> cells : settled) {
            for (DraftCell cell : cells) {
                for (Piece piece : cell.pieces) {
                    characters += piece.characters();
                }
            }
        }
        return new Piece.Table(settled, (int) Math.min(Integer.MAX_VALUE, characters));
    }
}
