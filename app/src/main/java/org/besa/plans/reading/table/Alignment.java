package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.header.Columns;

/// Puts the cells of a row under the columns of its header when a cell was inserted or lost: of all ways that
/// keep the order, the one in which most cells fit their columns, moving as few as possible.
final class Alignment {

    private static final double MOVED = 0.5;
    private static final double DROPPED = 3;

    private final CellFit fit;

    Alignment(CellFit fit) {
        this.fit = fit;
    }

    /// A way to place the cells.
    ///
    /// @param columns for each cell the column it goes to
    /// @param score how well the cells fit, to be compared with another way
    /// @param doubted whether a filled cell does not surely fit where it is placed
    record Placement(List<Integer> columns, double score, boolean doubted) {}

    /// How well cells fit where they stand.
    Placement asTheyStand(List<String> cells, Columns columns) {
        double score = 0;
        boolean doubted = false;
        var places = new ArrayList<Integer>();
        for (int i = 0; i < cells.size(); i++) {
            boolean blank = cells.get(i).isBlank();
            double own = blank ? 0 : i < columns.size() ? fit.score(columns.field(i), cells.get(i)) : -DROPPED;
            score += own;
            doubted |= !blank && own <= 0;
            places.add(Math.min(i, columns.size() - 1));
        }
        return new Placement(places, score, doubted);
    }

    /// The best way that keeps the order of the filled cells.
    Placement best(List<String> cells, Columns columns) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                filled.add(i);
            }
        }
        int rows = filled.size();
        int width = columns.size();
        // best[k][c]: the first k filled cells placed in columns before c
        double[][] best = new double[rows + 1][width + 1];
        boolean[][] placed = new boolean[rows + 1][width + 1];
        for (int k = 1; k <= rows; k++) {
            Arrays.fill(best[k], Double.NEGATIVE_INFINITY);
            for (int c = 1; c <= width; c++) {
                double skip = best[k][c - 1];
                int cell = filled.get(k - 1);
                Field field = columns.field(c - 1);
                double moved = MOVED * Math.abs(cell - (c - 1));
                double here = best[k - 1][c - 1] + fit.score(field, cells.get(cell)) - moved;
                placed[k][c] = here > skip;
                best[k][c] = Math.max(skip, here);
            }
        }
        if (best[rows][width] == Double.NEGATIVE_INFINITY) {
            return asTheyStand(cells, columns);
        }
        var places = new ArrayList<Integer>();
        for (int i = 0; i < cells.size(); i++) {
            places.add(Math.min(i, width - 1));
        }
        int c = width;
        for (int k = rows; k > 0; c--) {
            if (placed[k][c]) {
                places.set(filled.get(k - 1), c - 1);
                k--;
            }
        }
        return new Placement(places, best[rows][width], false);
    }
}
