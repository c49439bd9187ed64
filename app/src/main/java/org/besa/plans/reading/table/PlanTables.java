package org.besa.plans.reading.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Tells which tables of a document hold rows of the plan, and where those end: below the header they begin with, on
/// the next page when the same columns go on, never in an annex, a signature block or the next sheet.
final class PlanTables {

    private static final int CLOSE = 3;

    private final List<Row> rows;
    private final CellFit fit;
    private final Phrases phrases;
    private final Map<Integer, Boolean> holds = new HashMap<>();
    private final Map<Integer, Integer> lastFull = new HashMap<>();
    private @Nullable Columns columns;
    private int header = -1;
    private int closedTable = Row.NO_TABLE;

    PlanTables(List<Row> rows, CellFit fit, Phrases phrases) {
        this.rows = rows;
        this.fit = fit;
        this.phrases = phrases;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int filled = row.filled().size();
            if (!row.isLine() && filled > 2 && filled * 3 > row.width()) {
                lastFull.put(row.table(), i);
            }
        }
    }

    /// A header was found: its table is the plan's.
    void open(Columns found, int index) {
        columns = found;
        header = index;
        holds.clear();
        holds.put(rows.get(index).table(), true);
        closedTable = Row.NO_TABLE;
    }

    /// Whether a row of cells stands in a table of the plan.
    ///
    /// @param last index of the last row of the plan before it, -1 when there is none
    boolean hold(int index, int last) {
        Row row = rows.get(index);
        return columns != null && holds.computeIfAbsent(row.table(), table -> goesOn(index, last));
    }

    /// Whether a row of the plan's table begins what stands below the plan: signatures, remarks, a legend.
    boolean ends(int index, int last) {
        Row row = rows.get(index);
        if (row.table() == closedTable) {
            return true;
        }
        boolean below = index > lastFull.getOrDefault(row.table(), -1) && last >= 0;
        if (!below || row.filled().size() > 2 || columns == null || hasTime(row, columns)) {
            return false;
        }
        boolean apart = apart(index, row, rows.get(last));
        boolean closing = row.filled().stream().anyMatch(cell -> phrases.opening("closing", cell.text()) != null)
                && !row.filled().getFirst().text().matches("(?s)\\p{Ll}.*");
        if (apart || closing) {
            closedTable = row.table();
            return true;
        }
        return false;
    }

    /// Whether blank rows of a sheet part a row from the plan, or it is one cell over all columns.
    private boolean apart(int index, Row row, Row last) {
        boolean sameSheet = row.place().sheet() != null
                && Objects.equals(row.place().sheet(), last.place().sheet());
        boolean gap = sameSheet
                && row.place().line() - last.place().line() > last.units().size() + spanned(last);
        Row above = rows.get(index - 1);
        boolean blank = above.isBlank() && above.table() == row.table();
        boolean wide = row.width() > 2 && row.isOneCellOver(row.width());
        return gap || blank || wide;
    }

    private static int spanned(Row row) {
        return row.cells().stream().mapToInt(SourceCell::rowSpan).max().orElse(1) - 1;
    }

    /// Whether a table without a header of its own is the plan's table after a break: as many columns, and times
    /// where times stand. Before the first row the header itself may be the piece before the break.
    private boolean goesOn(int index, int lastIndex) {
        Row first = rows.get(index);
        if (columns == null) {
            return false;
        }
        Row last = rows.get(lastIndex < 0 ? header : lastIndex);
        int width = 0;
        int seen = 0;
        boolean fits = false;
        for (int i = index; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.isLine() && row.isBlank()) {
                continue;
            } else if (row.table() != first.table()) {
                break;
            }
            width = Math.max(width, row.width());
            fits |= hasTime(row, columns);
            seen++;
        }
        boolean sameSheet = Objects.equals(first.place().sheet(), last.place().sheet());
        boolean nextPage = first.place().page() != null
                && !Objects.equals(first.place().page(), last.place().page())
                && index - lastIndex <= CLOSE;
        int more = Math.abs(width - columns.size());
        boolean piece = nextPage && seen <= 2 && first.width() > 2;
        return sameSheet && (more == 0 || (more == 1 && columns.size() > 3)) && (fits || piece);
    }

    private boolean hasTime(Row row, Columns columns) {
        int deadline = columns.indexOf(Field.DEADLINE);
        int number = columns.indexOf(Field.NUMBER);
        for (SourceCell cell : row.filled()) {
            boolean time = deadline >= 0 && Math.abs(cell.column() - deadline) <= 1 && fit.isTime(cell.text());
            boolean code = deadline < 0 && cell.column() == number && Code.printed(cell.text()) != null;
            if (time || code) {
                return true;
            }
        }
        return false;
    }
}
