package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cells that crossing lines rule.
final class Grid {

    /// A boundary counts as ruled when this share of its length is.
    private static final float RULED = 0.6f;

    /// Borders nearer than this are one border drawn twice, in points.
    static final float SNAP = 3;

    /// Column borders from left to right, one more than columns.
    private final float[] xs;

    /// Row borders from top to bottom, one more than rows.
    private final float[] ys;

    private final List<Cell> cells;

    /// Index of the cell over each field of the grid, by row and column.
    private final int[][] owner;

    /// A cell: its first row and column and how many it covers.
    record Cell(int row, int column, int rowSpan, int columnSpan) {}

    private Grid(float[] xs, float[] ys, List<Cell> cells, int[][] owner) {
        this.xs = xs;
        this.ys = ys;
        this.cells = List.copyOf(cells);
        this.owner = owner;
    }

    /// The grid of lines that belong together; outer edges that are not drawn stand where the lines end.
    static Grid of(List<Rule> rules) {
        Box all = rules.getFirst().box();
        for (Rule rule : rules) {
            all = all.with(rule.box());
        }
        float[] xs = borders(rules, false, all.left(), all.right());
        float[] ys = borders(rules, true, all.top(), all.bottom());
        return new Builder(rules, xs, ys).grid();
    }

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    Box box(Cell cell) {
        return new Box(
                xs[cell.column()],
                ys[cell.row()],
                xs[cell.column() + cell.columnSpan()],
                ys[cell.row() + cell.rowSpan()]);
    }

    /// From top to bottom, in a row from left to right.
    List<Cell> cells() {
        return cells;
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    /// Its inner column borders.
    Columns borders() {
        return Columns.at(Arrays.copyOfRange(xs, 1, xs.length - 1));
    }

    /// Index of the cell at a place inside the grid.
    int cellAt(float x, float y) {
        return owner[slot(ys, y)][slot(xs, x)];
    }

    /// Whether a column border stands between two places.
    boolean isBorderBetween(float left, float right) {
        for (float x : xs) {
            if (x > left && x < right) {
                return true;
            }
        }
        return false;
    }

    private static int slot(float[] borders, float at) {
        int found = Arrays.binarySearch(borders, at);
        int slot = found >= 0 ? found : -found - 2;
        return Math.clamp(slot, 0, borders.length - 2);
    }

    private static float[] borders(List<Rule> rules, boolean horizontal, float first, float last) {
        List<Float> at = new ArrayList<>();
        at.add(first);
        at.add(last);
        for (Rule rule : rules) {
            if (rule.horizontal() == horizontal) {
                at.add(rule.at());
            }
        }
        at.sort(null);
        float[] borders = new float[at.size()];
        int count = 0;
        int from = 0;
        for (int i = 1; i <= at.size(); i++) {
            if (i == at.size() || at.get(i) - at.get(from) > SNAP) {
                borders[count++] = (at.get(from) + at.get(i - 1)) / 2;
                from = i;
            }
        }
        return Arrays.copyOf(borders, count);
    }

    /// Merges the elementary fields between which no line runs.
    private static final class Builder {

        private final float[] xs;
        private final float[] ys;
        /// `below[row][column]`: how much of the lower edge of a field is ruled; `after`: of its right edge.
        private final float[][] below;

        private final float[][] after;

        Builder(List<Rule> rules, float[] xs, float[] ys) {
            this.xs = xs;
            this.ys = ys;
            int rows = Math.max(0, ys.length - 1);
            int columns = Math.max(0, xs.length - 1);
            below = new float[rows][columns];
            after = new float[rows][columns];
            for (Rule rule : rules) {
                if (rule.horizontal()) {
                    int row = border(ys, rule.at()) - 1;
                    if (row >= 0 && row < rows) {
                        cover(below[row], xs, rule);
                    }
                } else {
                    int column = border(xs, rule.at()) - 1;
                    if (column >= 0 && column < columns) {
                        coverColumn(column, rule);
                    }
                }
            }
        }

        Grid grid() {
            int rows = below.length;
            int columns = rows == 0 ? 0 : below[0].length;
            int[][] owner = new int[rows][columns];
            for (int[] row : owner) {
                Arrays.fill(row, -1);
            }
            List<Cell> cells = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (owner[row][column] >= 0) {
                        continue;
                    }
                    int columnSpan = columnSpan(row, column, owner);
                    int rowSpan = rowSpan(row, column, columnSpan);
                    for (int r = row; r < row + rowSpan; r++) {
                        Arrays.fill(owner[r], column, column + columnSpan, cells.size());
                    }
                    cells.add(new Cell(row, column, rowSpan, columnSpan));
                }
            }
            return new Grid(xs, ys, cells, owner);
        }

        private int columnSpan(int row, int column, int[][] owner) {
            int span = 1;
            while (column + span < after[row].length
                    && after[row][column + span - 1] < RULED
                    && owner[row][column + span] < 0) {
                span++;
            }
            return span;
        }

        /// A cell goes on below when no line is under it and the row below is parted at the same places.
        private int rowSpan(int row, int column, int columnSpan) {
            int span = 1;
            while (row + span < below.length
                    && isOpen(row + span - 1, column, columnSpan)
                    && isSame(row + span, column, columnSpan)) {
                span++;
            }
            return span;
        }

        private boolean isOpen(int row, int column, int columnSpan) {
            for (int c = column; c < column + columnSpan; c++) {
                if (below[row][c] >= RULED) {
                    return false;
                }
            }
            return true;
        }

        private boolean isSame(int row, int column, int columnSpan) {
            for (int c = column; c < column + columnSpan - 1; c++) {
                if (after[row][c] >= RULED) {
                    return false;
                }
            }
            int last = column + columnSpan - 1;
            boolean leftParted = column == 0 || after[row][column - 1] >= RULED;
            boolean rightParted = last == after[row].length - 1 || after[row][last] >= RULED;
            return leftParted && rightParted;
        }

        private void coverColumn(int column, Rule rule) {
            for (int row = 0; row < after.length; row++) {
                after[row][column] += covered(rule, ys[row], ys[row + 1]);
            }
        }

        private static void cover(float[] edges, float[] borders, Rule rule) {
            for (int i = 0; i < edges.length; i++) {
                edges[i] += covered(rule, borders[i], borders[i + 1]);
            }
        }

        /// How much of an edge a line rules. A line may end short of the edge's end, but one that only ends where the
        /// edge begins rules the neighbouring cell: lines above and below a low row would seem to part it.
        private static float covered(Rule rule, float from, float to) {
            float inside = Math.min(rule.to(), to) - Math.max(rule.from(), from);
            if (inside <= Math.min(SNAP, (to - from) / 4)) {
                return 0;
            }
            float length = Math.min(rule.to() + SNAP, to) - Math.max(rule.from() - SNAP, from);
            return length / (to - from);
        }

        private static int border(float[] borders, float at) {
            int slot = slot(borders, at);
            return at - borders[slot] <= borders[slot + 1] - at ? slot : slot + 1;
        }
    }
}
