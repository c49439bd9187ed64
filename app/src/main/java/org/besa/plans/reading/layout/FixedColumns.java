package org.besa.plans.reading.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.HeaderMatcher;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;

/// A table whose columns are made of spaces alone, as `pdftotext -layout` and typewriters make them: a line of
/// known header words parted by two or more spaces, and below it lines that keep to the same columns.
///
/// @param start first line, the header
/// @param end line after the last one
/// @param stops where the columns begin, in characters
record FixedColumns(int start, int end, List<Integer> stops) implements LineTable {

    private static final Pattern PIECE = Pattern.compile("\\S+(?: \\S+)*");
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_GAP = 3;
    /// How far a text may stand left of its column.
    private static final int SLACK = 2;
    private static final double MOST = 0.8;

    /// The tables in some lines.
    ///
    /// @throws UnreadableDocument when there is a header whose columns the lines below do not keep: reading the
    ///     rest alone would look whole and be a part
    static List<LineTable> find(List<SourceLine> lines, HeaderMatcher headers) throws UnreadableDocument {
        var found = new ArrayList<LineTable>();
        for (int i = 0; i < lines.size(); i++) {
            List<Integer> stops = headerStops(lines.get(i).text(), headers);
            if (!stops.isEmpty()) {
                int end = end(lines, i, stops);
                if (!keepsTo(lines.subList(i + 1, end), stops)) {
                    throw new UnreadableDocument(
                            Reason.NO_PLAN,
                            "The columns of a plan begin in line %d, but the text below does not keep to them. Give the plan as the Word, Excel or PDF file it was made as."
                                    .formatted(lines.get(i).place().line()));
                }
                found.add(new FixedColumns(i, end, stops));
                i = end - 1;
            }
        }
        return found;
    }

    private static List<Integer> headerStops(String line, HeaderMatcher headers) {
        boolean spaced = line.length() <= LONGEST_LINE && line.strip().contains("  ");
        if (!spaced || line.indexOf('\t') >= 0 || line.indexOf('|') >= 0) {
            return List.of();
        }
        var stops = new ArrayList<Integer>();
        var words = new ArrayList<String>();
        Matcher m = PIECE.matcher(line);
        while (m.find()) {
            stops.add(m.start());
            words.add(m.group());
        }
        return words.size() >= 3 && headers.isHeader(words) ? stops : List.of();
    }

    /// The table ends where a line crosses the columns or where more than a few blank lines stand.
    private static int end(List<SourceLine> lines, int start, List<Integer> stops) {
        int blanks = 0;
        int last = start;
        for (int i = start + 1; i < lines.size() && blanks < LONGEST_GAP; i++) {
            String line = lines.get(i).text();
            if (line.isBlank()) {
                blanks++;
            } else if (crosses(line, stops)) {
                break;
            } else {
                blanks = 0;
                last = i;
            }
        }
        return last + 1;
    }

    /// Whether most texts begin where the header's words do; where they do not, columns were not kept and the
    /// cells cannot be told apart.
    private static boolean keepsTo(List<SourceLine> lines, List<Integer> stops) {
        int kept = 0;
        int all = 0;
        for (SourceLine line : lines) {
            Matcher m = PIECE.matcher(line.text());
            while (m.find()) {
                int from = m.start();
                boolean first = from < stops.get(1) - SLACK;
                all++;
                kept += first || stops.stream().anyMatch(stop -> Math.abs(stop - from) <= SLACK) ? 1 : 0;
            }
        }
        return all > 0 && kept >= all * MOST;
    }

    /// Whether a text runs over the beginning of a column without a space near it.
    private static boolean crosses(String line, List<Integer> stops) {
        Matcher m = PIECE.matcher(line);
        while (m.find()) {
            int column = column(m.start(), stops);
            boolean runsOver = column + 1 < stops.size() && m.end() > stops.get(column + 1) + SLACK;
            if (runsOver && cut(line, stops.get(column + 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    /// One row a line; the rows of one cell are put together later, as rows broken over a page are.
    @Override
    public List<Row> rows(List<SourceLine> lines, int table, Ledger ledger) {
        var rows = new ArrayList<Row>();
        for (SourceLine line : lines.subList(start, end)) {
            int unit = ledger.enter(line.text(), line.place());
            int number = line.text().isBlank() ? Row.NO_TABLE : table;
            rows.add(new Row(List.of(unit), cells(line.text()), line.place(), number, true));
        }
        return rows;
    }

    private List<SourceCell> cells(String line) {
        var texts = new ArrayList<>(Collections.nCopies(stops.size(), ""));
        Matcher m = PIECE.matcher(line);
        while (m.find()) {
            int from = m.start();
            int column = column(from, stops);
            while (column + 1 < stops.size() && m.end() > stops.get(column + 1) + SLACK) {
                int cut = cut(line, stops.get(column + 1));
                if (cut <= from) {
                    break;
                }
                add(texts, column, line.substring(from, cut));
                from = cut;
                column++;
            }
            add(texts, column, line.substring(from, m.end()));
        }
        var cells = new ArrayList<SourceCell>();
        texts.forEach(text -> cells.add(SourceCell.of(text, cells.size())));
        return cells;
    }

    private static void add(List<String> texts, int column, String text) {
        texts.set(column, (texts.get(column) + " " + text.strip()).strip());
    }

    /// The column a text that begins at a place belongs to.
    private static int column(int place, List<Integer> stops) {
        int column = 0;
        while (column + 1 < stops.size() && stops.get(column + 1) <= place + SLACK) {
            column++;
        }
        return column;
    }

    /// The space next to the beginning of a column, -1 when a word stands there.
    private static int cut(String line, int stop) {
        for (int distance = 0; distance <= SLACK; distance++) {
            for (int place : new int[] {stop - 1 - distance, stop - 1 + distance}) {
                if (place > 0 && place < line.length() && line.charAt(place) == ' ') {
                    return place;
                }
            }
        }
        return -1;
    }
}
