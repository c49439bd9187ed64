package org.besa.plans.reading.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.table.HeaderFinder.Header;
import org.besa.plans.reading.table.Scanned.DataRow;
import org.besa.plans.reading.table.Scanned.FrontLine;
import org.besa.plans.reading.table.Scanned.Group;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Goes through the rows of a document once and tells what each is: header, title of a group, indicator, row of the
/// plan, or a line outside it. Settles all that is not a row or front matter.
final class TableScan {

    /// A title stands at most so many lines above its table.
    private static final int NEAR = 12;
    /// Goal, objective, measure: what stands under a measure's code are its activities.
    private static final int MEASURE_DEPTH = 3;
    private static final int LONGEST_HEADING = 160;
    private static final int LONGEST_OUTSIDE = 60;
    private static final Pattern AMOUNT = Pattern.compile("[\\d\\s.,–—-]+(?:\\p{L}{1,5}\\.?|€|%)?");
    private static final Pattern COLUMN_NUMBERS = Pattern.compile("(?:\\(?\\b\\d{1,2}\\b[.)]?\\s*)+");

    private final List<Row> rows;
    private final Ledger ledger;
    private final Phrases phrases;
    private final Furniture furniture;
    private final Scanned found = new Scanned();
    private final PlanTables tables;
    private final Surroundings surroundings;
    private final LookAhead ahead;
    private final GroupLines groups;
    private final Set<String> frontTexts = new HashSet<>();
    private @Nullable Columns active;
    private int lastRow = -1;
    private @Nullable String partOutside;
    private int section;

    TableScan(List<Row> rows, Ledger ledger, HeaderFinder headers, CellFit fit, Phrases phrases) {
        this.rows = rows;
        this.ledger = ledger;
        this.phrases = phrases;
        this.furniture = Furniture.of(rows, phrases);
        this.tables = new PlanTables(rows, fit, phrases);
        this.surroundings = new Surroundings(fit);
        this.ahead = new LookAhead(rows, headers, furniture, tables, phrases);
        this.groups = new GroupLines(found, ahead, phrases);
    }

    Scanned scan() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String leftOut = row.isBlank() ? "blank" : furniture.reason(row);
            Header header = leftOut == null ? ahead.headerAt(i) : null;
            if (leftOut != null) {
                ignore(row, leftOut);
            } else if (header != null) {
                header(header, i);
                i += header.rows() - 1;
            } else if (row.isLine() || row.filled().size() == 1) {
                single(row, i);
            } else if (!codedGroup(row, i)) {
                cells(row, i);
            }
        }
        surroundings.settle(ledger, lastRow, found.headers);
        return found;
    }

    private void header(Header header, int index) {
        Columns columns = header.columns();
        boolean repeated = active != null && header(active).equals(header(columns));
        boolean known = found.headers.stream().anyMatch(c -> header(c).equals(header(columns)));
        for (int r = index; r < index + header.rows(); r++) {
            Row row = rows.get(r);
            if (known) {
                ignore(row, "repeated header row");
            } else {
                use(row);
            }
        }
        if (!known) {
            found.headers.add(columns);
        }
        section += repeated ? 0 : 1;
        active = columns;
        partOutside = null;
        tables.open(columns, index);
        groups.close();
    }

    private static List<String> header(Columns columns) {
        return columns.columns().stream()
                .map(c -> Folding.compact(c.header()))
                .filter(h -> !h.isEmpty())
                .toList();
    }

    /// A line, or a row of which one cell alone is filled.
    private void single(Row row, int index) {
        boolean far = active == null && found.groups.isEmpty() && row.isLine() && ahead.rowsToTable(index) > NEAR;
        if (!far && groups.take(row, index, active, lastRow)) {
            use(row);
            partOutside = null;
        } else if (!far && (row.isLine() ? mayGoOn(row, index) : tables.hold(index, lastRow) && !foreignCell(row))) {
            cells(row, index);
        } else {
            outside(row, row.filled().getFirst().text(), index);
        }
    }

    /// A row that holds a code and a title alone, above rows whose codes begin with it.
    private boolean codedGroup(Row row, int index) {
        List<SourceCell> filled = row.filled();
        String code = filled.size() == 2 ? Code.whole(filled.getFirst().text()) : null;
        Row next = code == null ? null : ahead.next(index);
        String below = next == null ? null : Code.whole(next.filled().getFirst().text());
        boolean above = code != null && below != null && below.startsWith(code + ".");
        if (active == null || code == null || !above || Code.depth(code) >= MEASURE_DEPTH) {
            return false;
        }
        GroupTitle title = GroupTitle.of(filled.getLast().text(), phrases);
        String text = title == null ? Folding.spaced(filled.getLast().text()) : title.title();
        found.groups.add(new Group(code, text, Code.depth(code)));
        use(row);
        return true;
    }

    /// One cell over most columns is no piece of a cell below one of them.
    private boolean foreignCell(Row row) {
        return row.isOneCellOver(active == null ? row.width() : active.size())
                && !Continuation.startsSmall(row.filled().getFirst().text());
    }

    /// A lone line between two rows may be the rest of the last words before it, when the file lost its tabs.
    private boolean mayGoOn(Row row, int index) {
        int next = ahead.nextIndex(index);
        return !groups.isTitleOpen()
                && lastRow >= 0
                && index - lastRow <= 3
                && Continuation.startsSmall(row.text())
                && next >= 0
                && !rows.get(next).isLine()
                && ahead.headerAt(next) == null
                && tables.hold(next, lastRow);
    }

    private void cells(Row row, int index) {
        groups.close();
        Columns columns = active;
        boolean inside = row.isLine() || tables.hold(index, lastRow);
        boolean front =
                columns == null && found.groups.isEmpty() && row.filled().size() <= 2;
        if (front) {
            outside(row, row.text(), index);
        } else if (columns == null || !inside) {
            outsideTable(row);
        } else if (COLUMN_NUMBERS.matcher(row.text()).matches() && row.filled().size() > 3) {
            ignore(row, "numbers of the columns");
        } else if (isSums(row)) {
            ignore(row, "row of sums");
        } else if (!row.isLine() && tables.ends(index, lastRow)) {
            surroundings.line(row, index);
        } else {
            found.rows.add(new DataRow(row, columns, found.groups.size() - 1, section));
            lastRow = index;
        }
    }

    /// "Total for area 2": amounts alone beside the word.
    private boolean isSums(Row row) {
        List<SourceCell> filled = row.filled();
        String first = filled.getFirst().text();
        boolean amounts = filled.stream()
                .skip(1)
                .allMatch(cell -> AMOUNT.matcher(cell.text()).matches());
        return phrases.is("total", first) || (amounts && phrases.opening("total", first) != null);
    }

    private void outsideTable(Row row) {
        if (partOutside != null) {
            ignore(row, partOutside);
        } else {
            surroundings.row(row);
        }
    }

    private void outside(Row row, String text, int index) {
        groups.closeTitle();
        String heading = text.length() <= LONGEST_OUTSIDE ? phrases.opening("contents", text) : null;
        if (heading != null) {
            partOutside = "contents and abbreviations";
        }
        boolean isShort = text.length() <= LONGEST_HEADING;
        if (active != null && isShort && frontTexts.contains(Folding.compact(text))) {
            ignore(row, "title of the plan again");
        } else if (active == null && found.groups.isEmpty()) {
            if (isShort) {
                frontTexts.add(Folding.compact(text));
            }
            found.front.add(new FrontLine(row.units().getFirst(), Folding.spaced(text), row.place()));
        } else if (partOutside != null) {
            ignore(row, partOutside);
        } else {
            surroundings.line(row, index);
        }
    }

    private void use(Row row) {
        row.units().forEach(ledger::use);
    }

    private void ignore(Row row, String reason) {
        row.units().forEach(unit -> ledger.ignore(unit, reason));
    }
}
