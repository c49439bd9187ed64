package org.besa.plans.reading.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    private static final int LOOK_AHEAD = 8;
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
    private final HeaderFinder headers;
    private final Phrases phrases;
    private final Furniture furniture;
    private final Scanned found = new Scanned();
    private final PlanTables tables;
    private final Surroundings surroundings;
    private final Set<String> frontTexts = new HashSet<>();
    private final int[] rowsToTable;
    private final @Nullable Header[] known;
    private final boolean[] asked;
    private @Nullable Columns active;
    private int lastRow = -1;
    private @Nullable String partOutside;
    private boolean indicatorOpen;
    private int section;
    private boolean indicatorFollows;
    private boolean titleOpen;

    TableScan(List<Row> rows, Ledger ledger, HeaderFinder headers, CellFit fit, Phrases phrases) {
        this.rows = rows;
        this.ledger = ledger;
        this.headers = headers;
        this.phrases = phrases;
        this.furniture = Furniture.of(rows, phrases);
        this.tables = new PlanTables(rows, fit, phrases);
        this.surroundings = new Surroundings(fit);
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

    Scanned scan() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String leftOut = row.isBlank() ? "blank" : furniture.reason(row);
            Header header = leftOut == null ? headerAt(i) : null;
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

    /// Rows are looked at ahead as well, so what was found out about one is kept.
    private @Nullable Header headerAt(int index) {
        if (!asked[index]) {
            asked[index] = true;
            known[index] = headers.at(rows, index);
        }
        return known[index];
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
        indicatorFollows = false;
        titleOpen = false;
    }

    private static List<String> header(Columns columns) {
        return columns.columns().stream()
                .map(c -> Folding.compact(c.header()))
                .filter(h -> !h.isEmpty())
                .toList();
    }

    /// A line, or a row of which one cell alone is filled.
    private void single(Row row, int index) {
        String text = row.filled().getFirst().text();
        if (active == null && found.groups.isEmpty() && row.isLine() && rowsToTable[index] > NEAR) {
            outside(row, text, index);
            return;
        }
        String indicator = IndicatorText.in(text, phrases);
        if (indicatorFollows && indicator == null) {
            indicator = text;
        }
        if (indicator != null && !found.groups.isEmpty() && opensGroup(row)) {
            indicator(row, indicator);
            return;
        } else if (indicatorOpen && goesOnWithIndicator(row, text)) {
            indicator(row, text);
            return;
        }
        indicatorOpen = false;
        GroupTitle title = GroupTitle.of(text, phrases);
        if (titleOpen && goesOnWithTitle(text)) {
            Group last = found.groups.removeLast();
            found.groups.add(new Group(last.number, last.title + " " + Folding.spaced(text), last.level));
            use(row);
        } else if (title != null && isGroup(title, row, index)) {
            found.groups.add(new Group(title.number(), title.title(), title.level()));
            use(row);
            titleOpen = true;
            partOutside = null;
        } else if (!row.isLine() ? tables.hold(index, lastRow) && !foreignCell(row) : mayGoOn(row, index)) {
            cells(row, index);
        } else {
            outside(row, text, index);
        }
    }

    /// A row that holds a code and a title alone, above rows whose codes begin with it.
    private boolean codedGroup(Row row, int index) {
        List<SourceCell> filled = row.filled();
        String code = filled.size() == 2 ? Code.whole(filled.getFirst().text()) : null;
        Row next = code == null ? null : next(index);
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

    private void indicator(Row row, String text) {
        Group group = found.groups.getLast();
        String plain = IndicatorText.unwrapped(text);
        indicatorFollows = plain.isEmpty();
        if (!plain.isEmpty()) {
            group.indicator = group.indicator == null ? plain : group.indicator + " " + plain;
        }
        indicatorOpen = !plain.isEmpty() && !ColumnHabits.stops(text.replaceAll("[\\s*_]+$", ""));
        use(row);
        titleOpen = false;
    }

    /// An indicator belongs to a group only before the group's first row.
    private boolean opensGroup(Row row) {
        int group = found.groups.size() - 1;
        boolean hasRows = !found.rows.isEmpty() && found.rows.getLast().group() == group;
        return !hasRows && (row.isLine() || spansTable(row) || row.filled().size() == 1);
    }

    /// A sentence that has not ended, and a line that opens nothing of its own.
    private boolean goesOnWithIndicator(Row row, String text) {
        GroupTitle title = GroupTitle.of(text, phrases);
        boolean opens = title == null || title.worded() || title.number() != null;
        return row.isLine() && !opens && opensGroup(row);
    }

    private boolean goesOnWithTitle(String text) {
        Group last = found.groups.getLast();
        return last.indicator == null
                && (Continuation.startsSmall(text) || isSecondLine(last.title, text))
                && text.length() < LONGEST_HEADING
                && !ColumnHabits.stops(last.title);
    }

    /// A title that cannot end so, or two lines of capitals of which the second opens nothing.
    private boolean isSecondLine(String title, String line) {
        GroupTitle next = GroupTitle.of(line, phrases);
        if (next == null || next.worded() || next.number() != null || IndicatorText.in(line, phrases) != null) {
            return false;
        }
        String end = title.substring(title.lastIndexOf(' ') + 1);
        boolean waits = phrases.is("connective", end) || title.endsWith(",") || title.endsWith("-");
        return waits || (isShouted(title) && isShouted(line));
    }

    private static boolean isShouted(String text) {
        return text.length() > 6
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /// One cell over most columns is no piece of a cell below one of them.
    private boolean foreignCell(Row row) {
        return spansTable(row)
                && !Continuation.startsSmall(row.filled().getFirst().text());
    }

    /// Whether a line or a lone cell is the title of a group: by its words, its number and what follows it.
    private boolean isGroup(GroupTitle title, Row row, int index) {
        if (active != null && !row.isLine()) {
            boolean wide = spansTable(row);
            boolean first = row.filled().getFirst().column() == 0;
            boolean shout = title.title().equals(title.title().toUpperCase(Locale.ROOT))
                    && title.title().length() > 6;
            boolean plan = phrases.inside("plan-title", title.title()) != null;
            return (first && !plan && headerFollows(index) && title.title().length() < LONGEST_HEADING)
                    || (wide && (title.number() != null || title.worded() || followedByRow(index)))
                    || (first
                            && (title.worded() || shout)
                            && title.title().length() < LONGEST_HEADING
                            && !followedByPieces(index));
        }
        boolean tableFollows = followedByTable(index);
        boolean titleFollows = title.number() != null && followedByTitle(index);
        if (phrases.is("plan-title", title.title())) {
            return false;
        }
        if (title.worded() && (tableFollows || titleFollows)) {
            return true;
        }
        if (!tableFollows || (title.number() == null && phrases.inside("plan-title", title.title()) != null)) {
            return false;
        }
        boolean shortLine = title.title().length() <= LONGEST_HEADING;
        boolean known = title.number() != null || headingBeforeIndicator(index);
        return shortLine && (known || (!found.headers.isEmpty() && followedByFirstRow(index)));
    }

    private boolean spansTable(Row row) {
        int width = active == null ? row.width() : active.size();
        SourceCell cell = row.filled().getFirst();
        return width > 1 && cell.columnSpan() * 2 > width;
    }

    private boolean headingBeforeIndicator(int index) {
        for (int i = index + 1; i < Math.min(rows.size(), index + LOOK_AHEAD); i++) {
            Row row = rows.get(i);
            if (!row.isBlank()) {
                return IndicatorText.in(row.text(), phrases) != null;
            }
        }
        return false;
    }

    /// Whether a header follows, or a row that begins a new count.
    private boolean followedByFirstRow(int index) {
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

    private boolean headerFollows(int index) {
        int next = nextIndex(index);
        return next >= 0 && headerAt(next) != null;
    }

    private boolean followedByRow(int index) {
        Row next = next(index);
        return next != null && next.filled().size() > 1;
    }

    /// Whether the rows around are those of a broken row, so that a lone cell is a piece and no title.
    private boolean followedByPieces(int index) {
        Row next = next(index);
        return next != null && next.filled().size() < 2 && IndicatorText.in(next.text(), phrases) == null;
    }

    private @Nullable Row next(int index) {
        int next = nextIndex(index);
        return next < 0 ? null : rows.get(next);
    }

    private int nextIndex(int index) {
        for (int i = index + 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank() && furniture.reason(rows.get(i)) == null) {
                return i;
            }
        }
        return -1;
    }

    private boolean followedByTitle(int index) {
        Row next = next(index);
        GroupTitle title = next == null ? null : GroupTitle.of(next.text(), phrases);
        return title != null && title.worded();
    }

    /// Whether a header or a row of cells follows, with nothing but an indicator or a wrapped title between.
    private boolean followedByTable(int index) {
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
            between |= lines == 0 && isSecondLine(rows.get(index).text(), text);
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

    /// A lone line between two rows may be the rest of the last words before it, when the file lost its tabs.
    private boolean mayGoOn(Row row, int index) {
        int next = nextIndex(index);
        return !titleOpen
                && lastRow >= 0
                && index - lastRow <= 3
                && Continuation.startsSmall(row.text())
                && next >= 0
                && !rows.get(next).isLine()
                && headerAt(next) == null
                && tables.hold(next, lastRow);
    }

    private void cells(Row row, int index) {
        titleOpen = false;
        indicatorFollows = false;
        indicatorOpen = false;
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
        titleOpen = false;
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
