package org.besa.plans.reading.table;

import java.util.List;
import java.util.Locale;
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
    private static final int LONGEST_HEADING = 160;
    private static final Pattern COLUMN_NUMBERS = Pattern.compile("(?:\\(?\\d{1,2}[.)]?\\s*)+");
    private static final String OUTSIDE_TABLE =
            "a row of a table whose columns are not those of a plan; check whether it belongs to the plan";
    private static final String AFTER = "text outside the plan's tables; check whether it belongs to the plan";

    private final List<Row> rows;
    private final Ledger ledger;
    private final HeaderFinder headers;
    private final Phrases phrases;
    private final Furniture furniture;
    private final Scanned found = new Scanned();
    private @Nullable Columns active;
    private int section;
    private boolean indicatorFollows;
    private boolean titleOpen;

    TableScan(List<Row> rows, Ledger ledger, HeaderFinder headers, Phrases phrases) {
        this.rows = rows;
        this.ledger = ledger;
        this.headers = headers;
        this.phrases = phrases;
        this.furniture = Furniture.of(rows, phrases);
    }

    Scanned scan() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String leftOut = row.isBlank() ? "blank" : furniture.reason(row);
            Header header = leftOut == null ? headers.at(rows, i) : null;
            if (leftOut != null) {
                ignore(row, leftOut);
            } else if (header != null) {
                header(header, i);
                i += header.rows() - 1;
            } else if (row.isLine() || row.filled().size() == 1) {
                single(row, i);
            } else if (!codedGroup(row, i)) {
                cells(row);
            }
        }
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
        String indicator = IndicatorText.in(text, phrases);
        if (indicatorFollows && indicator == null) {
            indicator = text;
        }
        if (indicator != null && !found.groups.isEmpty() && opensGroup(row)) {
            indicator(row, indicator);
            return;
        }
        GroupTitle title = GroupTitle.of(text, phrases);
        if (title != null && isGroup(title, row, index)) {
            found.groups.add(new Group(title.number(), title.title(), title.level()));
            use(row);
            titleOpen = true;
        } else if (titleOpen && goesOnWithTitle(text)) {
            Group last = found.groups.removeLast();
            found.groups.add(new Group(last.number, last.title + " " + Folding.spaced(text), last.level));
            use(row);
        } else if (active != null && !found.rows.isEmpty() && (!row.isLine() || mayGoOn(row))) {
            cells(row);
        } else {
            outside(row, text);
        }
    }

    /// A row that holds a code and a title alone, above rows whose codes begin with it.
    private boolean codedGroup(Row row, int index) {
        List<SourceCell> filled = row.filled();
        String code = filled.size() == 2 ? Code.whole(filled.getFirst().text()) : null;
        Row next = code == null ? null : next(index);
        String below = next == null ? null : Code.whole(next.filled().getFirst().text());
        if (active == null || code == null || below == null || !below.startsWith(code + ".")) {
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
        use(row);
        titleOpen = false;
    }

    /// An indicator belongs to a group only before the group's first row.
    private boolean opensGroup(Row row) {
        int group = found.groups.size() - 1;
        boolean hasRows = !found.rows.isEmpty() && found.rows.getLast().group() == group;
        return !hasRows && (row.isLine() || spansTable(row) || row.filled().size() == 1);
    }

    private boolean goesOnWithTitle(String text) {
        Group last = found.groups.getLast();
        return last.indicator == null
                && Continuation.startsSmall(text)
                && text.length() < LONGEST_HEADING
                && !ColumnHabits.stops(last.title);
    }

    /// Whether a line or a lone cell is the title of a group: by its words, its number and what follows it.
    private boolean isGroup(GroupTitle title, Row row, int index) {
        if (active != null && !row.isLine()) {
            boolean wide = spansTable(row);
            boolean first = row.filled().getFirst().column() == 0;
            boolean shout = title.title().equals(title.title().toUpperCase(Locale.ROOT))
                    && title.title().length() > 6;
            return (wide && (title.number() != null || title.worded() || followedByRow(index)))
                    || (first
                            && (title.worded() || shout)
                            && title.title().length() < LONGEST_HEADING
                            && !followedByPieces(index));
        }
        boolean tableFollows = followedByTable(index);
        boolean titleFollows = title.number() != null && followedByTitle(index);
        if (title.worded() && (tableFollows || titleFollows)) {
            return true;
        }
        if (phrases.inside("plan-title", title.title()) != null && title.number() == null) {
            return false;
        }
        boolean shortLine = title.title().length() <= LONGEST_HEADING;
        boolean known = title.number() != null || headingBeforeIndicator(index);
        return tableFollows && shortLine && (known || (!found.headers.isEmpty() && followedByFirstRow(index)));
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
            if (headers.at(rows, i) != null) {
                return true;
            } else if (!row.isLine() && row.filled().size() > 1) {
                Code code = Code.opening(row.filled().getFirst().text() + " .");
                return code != null && (code.code().equals("1") || code.code().endsWith(".1"));
            }
        }
        return false;
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
        for (int i = index + 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank() && furniture.reason(rows.get(i)) == null) {
                return rows.get(i);
            }
        }
        return null;
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
            } else if (headers.at(rows, i) != null) {
                return true;
            } else if (!row.isLine() && row.filled().size() > 1) {
                return active != null;
            }
            String text = row.text();
            boolean between =
                    IndicatorText.in(text, phrases) != null || Continuation.startsSmall(text) || isQuoted(text);
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

    /// A lone line after a row may be the rest of its last words, when the file lost its tabs.
    private boolean mayGoOn(Row row) {
        Row last = found.rows.getLast().row();
        return !titleOpen && rows.indexOf(row) - rows.indexOf(last) <= 3;
    }

    private void cells(Row row) {
        titleOpen = false;
        indicatorFollows = false;
        if (active == null) {
            report(row, OUTSIDE_TABLE);
        } else if (COLUMN_NUMBERS.matcher(row.text()).matches() && row.filled().size() > 3) {
            ignore(row, "numbers of the columns");
        } else if (phrases.is("total", row.filled().getFirst().text())) {
            ignore(row, "row of sums");
        } else {
            found.rows.add(new DataRow(row, active, found.groups.size() - 1, section));
        }
    }

    private void outside(Row row, String text) {
        titleOpen = false;
        if (active == null && found.groups.isEmpty()) {
            found.front.add(new FrontLine(row.units().getFirst(), Folding.spaced(text), row.place()));
        } else {
            report(row, AFTER);
        }
    }

    private void use(Row row) {
        row.units().forEach(ledger::use);
    }

    private void ignore(Row row, String reason) {
        row.units().forEach(unit -> ledger.ignore(unit, reason));
    }

    private void report(Row row, String reason) {
        row.units().forEach(unit -> ledger.report(unit, reason));
    }
}
