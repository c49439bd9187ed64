package org.besa.plans.reading.source.formats.flow;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.source.formats.flow.Piece.DraftCell;
import org.besa.plans.reading.source.formats.flow.Piece.Paragraph;

/// Resolves tables that stand inside cells.
///
/// A table that only lays out a page around another one is taken apart, so that the inner one is read as a table. Any
/// other inner table becomes lines of the cell that holds it, its cells parted by tabs.
final class NestedTables {

    /// A table with more rows of its own data than this is not there for the layout alone.
    private static final int MOST_DATA_ROWS_OF_LAYOUT = 2;

    private int flattened;

    /// What the table comes to: itself with flat cells, or the pieces of a layout.
    List<Piece> resolved(Piece.Table table) {
        int inner = 0;
        for (List<DraftCell> row : table.rows()) {
            for (DraftCell cell : row) {
                for (Piece piece : cell.pieces) {
                    inner += piece instanceof Piece.Table nested ? nested.characters() : 0;
                }
            }
        }
        boolean holdsTables = table.rows().stream()
                .anyMatch(row ->
                        row.stream().anyMatch(cell -> cell.pieces.stream().anyMatch(Piece.Table.class::isInstance)));
        if (!holdsTables) {
            return List.of(table);
        }
        if (inner > table.characters() - inner && dataRows(table) <= MOST_DATA_ROWS_OF_LAYOUT) {
            List<Piece> pieces = new ArrayList<>();
            table.rows().forEach(row -> row.forEach(cell -> pieces.addAll(cell.pieces)));
            return pieces;
        }
        table.rows().forEach(row -> row.forEach(this::flatten));
        return List.of(table);
    }

    /// How many inner tables became lines of their cells.
    int flattened() {
        return flattened;
    }

    private static long dataRows(Piece.Table table) {
        return table.rows().stream()
                .filter(row -> row.stream()
                                .filter(cell -> !cell.text().isEmpty())
                                .limit(2)
                                .count()
                        == 2)
                .count();
    }

    private void flatten(DraftCell cell) {
        List<Piece> flat = new ArrayList<>();
        for (Piece piece : cell.pieces) {
            if (piece instanceof Piece.Table inner) {
                flattened++;
                inner.rows().forEach(row -> flat.add(line(row)));
            } else {
                flat.add(piece);
            }
        }
        cell.pieces.clear();
        cell.pieces.addAll(flat);
    }

    private static Paragraph line(List<DraftCell> row) {
        StringBuilder line = new StringBuilder();
        for (DraftCell cell : row) {
            if (cell.column > 0 && !line.isEmpty()) {
                line.append('\t');
            }
            line.append(cell.text().replace('\n', ' '));
        }
        return new Paragraph(line.toString());
    }
}
