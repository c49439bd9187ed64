package org.besa.plans.reading.source.formats.word;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/// The grid columns of a table of a DOC document, which only says where each cell begins and ends on the page.
final class DocGrid {

    /// Edges closer than this (in twentieths of a point, about a millimetre) were meant to be the same.
    private static final int TOLERANCE = 57;

    private final List<Integer> edges = new ArrayList<>();

    DocGrid(Table table) {
        SortedSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > TOLERANCE) {
                edges.add(edge);
            }
        }
    }

    /// Grid column that begins at an edge.
    int column(int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    /// How many grid columns a cell covers, at least 1.
    int columns(TableCell cell) {
        return Math.max(1, column(cell.getLeftEdge() + cell.getWidth()) - column(cell.getLeftEdge()));
    }
}
