package org.besa.plans.reading.layout;

import java.util.List;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourcePlace;

/// A line or a row of cells, whatever the format drew it with.
///
/// @param units numbers of the source units it is made of, as entered in the ledger
/// @param cells from left to right, none without a column; one cell for a plain line
/// @param table number of the table the row belongs to; rows of one number share one grid; -1 for a plain line
/// @param wrapped whether a row of the plan takes several of these rows merely because its lines are short
public record Row(List<Integer> units, List<SourceCell> cells, SourcePlace place, int table, boolean wrapped) {

    /// The table number of plain lines.
    public static final int NO_TABLE = -1;

    public Row {
        units = List.copyOf(units);
        cells = List.copyOf(cells);
    }

    /// Whether it is a line of text rather than a row of a table.
    public boolean isLine() {
        return table == NO_TABLE;
    }

    /// Whether no cell holds anything that can be read.
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    /// The cells that hold something.
    public List<SourceCell> filled() {
        return cells.stream().filter(cell -> !cell.text().isBlank()).toList();
    }

    /// Whether one cell alone is filled and covers more than half of so many columns.
    public boolean isOneCellOver(int columns) {
        List<SourceCell> filled = filled();
        return filled.size() == 1 && filled.getFirst().columnSpan() * 2 > columns;
    }

    /// All text, cells parted by a space.
    public String text() {
        return String.join(" ", filled().stream().map(SourceCell::text).toList());
    }

    /// Columns of the grid this row reaches.
    public int width() {
        return cells.stream()
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }
}
