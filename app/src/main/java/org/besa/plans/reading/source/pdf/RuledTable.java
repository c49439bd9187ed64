package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.source.SourceCell;
import org.jspecify.annotations.Nullable;

/// A grid with the words that stand in its cells.
final class RuledTable {

    private static final int FEWEST_COLUMNS = 3;

    private final Grid grid;
    private final List<List<Word>> words = new ArrayList<>();

    RuledTable(Grid grid) {
        this.grid = grid;
        for (int i = 0; i < grid.cells().size(); i++) {
            words.add(new ArrayList<>());
        }
    }

    Box box() {
        return grid.box();
    }

    /// Takes a word that stands in the grid; a word that runs over a column border without a gap is two words that
    /// stand close.
    void add(Word word) {
        for (Word part : parts(word)) {
            words.get(grid.cellAt(part.center(), part.middle())).add(part);
        }
    }

    /// Whether it says something in at least two columns; the rest of a row on the next page may fill only one of many.
    boolean isTable() {
        if (grid.columns() > 2) {
            return words.stream().anyMatch(cell -> !cell.isEmpty());
        }
        int column = -1;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isEmpty()) {
                int own = grid.cells().get(i).column();
                if (column >= 0 && own != column) {
                    return true;
                }
                column = own;
            }
        }
        return false;
    }

    List<Word> words() {
        return words.stream().flatMap(List::stream).toList();
    }

    /// Its rows; a row of the grid in which no cell begins is none.
    List<List<SourceCell>> rows() {
        List<List<SourceCell>> rows = new ArrayList<>();
        int[] begun = new int[grid.rows() + 1];
        for (Grid.Cell cell : grid.cells()) {
            begun[cell.row()] = 1;
        }
        for (int row = 0; row < grid.rows(); row++) {
            if (begun[row] == 1) {
                ColumnRegion region = unruledRows(row);
                rows.addAll(
                        region == null
                                ? List.of(row(row, begun))
                                : OpenTable.of(region, List.of(), List.of()).rows());
            }
        }
        return rows;
    }

    /// The lines of a row of the grid that holds rows of the table between which no line is drawn; null when it does
    /// not: the first column then holds numbers that go up, each beside lines of most other columns.
    private @Nullable ColumnRegion unruledRows(int row) {
        List<Word> inRow = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Grid.Cell cell = grid.cells().get(i);
            if (cell.row() == row) {
                if (cell.columnSpan() > 1 || cell.rowSpan() > 1) {
                    return null;
                }
                inRow.addAll(words.get(i));
            }
        }
        if (grid.columns() < FEWEST_COLUMNS || inRow.isEmpty()) {
            return null;
        }
        ColumnRegion region = ColumnRegion.between(TextLine.of(inRow), grid.borders());
        return OpenTable.isOfSeveralRows(region) ? region : null;
    }

    private List<SourceCell> row(int row, int[] begun) {
        List<SourceCell> cells = new ArrayList<>();
        for (int i = 0; i < grid.cells().size(); i++) {
            Grid.Cell cell = grid.cells().get(i);
            if (cell.row() == row) {
                int rowSpan = 0;
                for (int r = row; r < row + cell.rowSpan(); r++) {
                    rowSpan += begun[r];
                }
                String text = Paragraphs.text(words.get(i), grid.box(cell));
                cells.add(new SourceCell(text, cell.column(), cell.columnSpan(), rowSpan));
            }
        }
        return cells;
    }

    private List<Word> parts(Word word) {
        List<Word> parts = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : word.glyphs()) {
            if (!open.isEmpty() && isBetween(open.getLast(), glyph)) {
                parts.add(Words.of(open, word.spaced() && parts.isEmpty()));
                open.clear();
            }
            open.add(glyph);
        }
        if (parts.isEmpty()) {
            return List.of(word);
        }
        parts.add(Words.of(open, false));
        return parts;
    }

    /// Whether a column border stands between two characters, and in neither of them: a word that a border cuts
    /// through overflows its cell and stays whole.
    private boolean isBetween(Glyph left, Glyph right) {
        float slack = 0.12f * left.size();
        float y = left.y() - 0.25f * left.size();
        if (grid.cellAt(left.x() + left.advance() / 2, y) == grid.cellAt(right.x() + right.advance() / 2, y)) {
            return false;
        }
        return grid.isBorderBetween(left.end() - slack, right.x() + slack);
    }
}
