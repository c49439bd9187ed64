package org.besa.plans.reading.table;

import java.util.List;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.table.HeaderFinder.Header;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// What stands below a row: a line is a title by what follows it.
final class LookAhead {

    private static final int CLOSE = 8;

    private final List<Row> rows;
    private final HeaderFinder headers;
    private final Furniture furniture;
    private final PlanTables tables;
    private final Phrases phrases;
    private final int[] rowsToTable;
    private final @Nullable Header[] known;
    private final boolean[] asked;

    LookAhead(List<Row> rows, HeaderFinder headers, Furniture furniture, PlanTables tables, Phrases phrases) {
        this.rows = rows;
        this.headers = headers;
        this.furniture = furniture;
        this.tables = tables;
        this.phrases = phrases;
        this.rowsToTable = rowsToTable(rows);
        this.known = new Header[rows.size()];
        this.asked = new boolean[rows.size()];
    }

    /// For each row how many rows that are not blank stand between it and the next row of a table.
    private static int[] rowsToTable(List<Row> rows) {
        int[] distances = new int[rows.size()];
        int distance = Integer.MAX_VALUE / 2;
        for (int i = rows.size() - 1; i >= 0; i--) {
            distances[i] = distance;
            Row row = rows.get(i);
            distance = row.isLine() ? distance + (row.isBlank() ? 0 : 1) : 0;
        }
        return distances;
    }

    /// Rows are looked at ahead as well, so what was found out about one is kept.
    @Nullable
    Header headerAt(int index) {
        if (!asked[index]) {
            asked[index] = true;
            known[index] = headers.at(rows, index);
        }
        return known[index];
    }

    /// How many rows that are not blank stand between a row and the next row of a table.
    int rowsToTable(int index) {
        return rowsToTable[index];
    }

    /// Whether the next line that is not blank is an indicator.
    boolean indicatorFollows(int index) {
        for (int i = index + 1; i < Math.min(rows.size(), index + CLOSE); i++) {
            Row row = rows.get(i);
            if (!row.isBlank()) {
                return IndicatorText.in(row.text(), phrases) != null;
            }
        }
        return false;
    }

    /// Whether a header follows, or a row that begins a new count.
    boolean followedByFirstRow(int index) {
        for (int i = index + 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (headerAt(i) != null) {
                return true;
            } else if (!row.isLine() && row.filled().size() > 1) {
                Code code = Code.opening(row.filled().getFirst().text() + " .");
                return code != null && (code.code().equals("1") || code.code().endsWith(".1"));
            }
        }
        return false;
    }

    boolean headerFollows(int index) {
        int next = nextIndex(index);
        return next >= 0 && headerAt(next) != null;
    }

    boolean followedByRow(int index) {
        Row next = next(index);
        return next != null && next.filled().size() > 1;
    }

    /// Whether the rows around are those of a broken row, so that a lone cell is a piece and no title.
    boolean followedByPieces(int index) {
        Row next = next(index);
        return next != null && next.filled().size() < 2 && IndicatorText.in(next.text(), phrases) == null;
    }

    @Nullable
    Row next(int index) {
        int next = nextIndex(index);
        return next < 0 ? null : rows.get(next);
    }

    int nextIndex(int index) {
        for (int i = index + 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank() && furniture.reason(rows.get(i)) == null) {
                return i;
            }
        }
        return -1;
    }

    boolean followedByTitle(int index) {
        Row next = next(index);
        GroupTitle title = next == null ? null : GroupTitle.of(next.text(), phrases);
        return title != null && title.worded();
    }

    /// Whether a header or a row of cells follows, with nothing but an indicator or a wrapped title between.
    boolean followedByTable(int index, int lastRow) {
        int lines = 0;
        for (int i = index + 1; i < rows.size() && lines < 4; i++) {
            Row row = rows.get(i);
            if (row.isBlank() || furniture.reason(row) != null) {
                continue;
            } else if (headerAt(i) != null) {
                return true;
            } else if (!row.isLine() && row.filled().size() > 1) {
                return tables.hold(i, lastRow);
            }
            String text = row.text();
            boolean between =
                    IndicatorText.in(text, phrases) != null || Continuation.startsSmall(text) || isQuoted(text);
            between |= lines == 0 && GroupTitle.isSecondLine(rows.get(index).text(), text, phrases);
            GroupTitle title = GroupTitle.of(text, phrases);
            boolean deeper = title != null && title.worded() && title.number() != null;
            if (!between && !deeper) {
                return false;
            }
            lines++;
        }
        return false;
    }

    private static boolean isQuoted(String text) {
        return text.matches("(?s)[*_]*[\"“„«].*");
    }
}
