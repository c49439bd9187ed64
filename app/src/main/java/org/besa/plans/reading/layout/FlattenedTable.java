package org.besa.plans.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.HeaderMatcher;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.words.Folding;

/// A table of which a copy kept only the order: each header word on a line of its own, then each cell.
///
/// Rows must be numbered: a row is the lines from one number to the next, at most as many as there are headers.
///
/// @param start first line of the header
/// @param end line after the last row
/// @param rows the lines of the header and of each row, blank lines left out
record FlattenedTable(int start, int end, List<List<Integer>> rows) implements LineTable {

    private static final int LEAST_HEADERS = 4;
    private static final int MOST_HEADERS = 30;
    private static final int LONGEST_HEADER = 60;
    private static final Pattern NUMBER = Pattern.compile("^(?:(\\d{1,3})[.)]?|(\\d{1,3})[.)]\\s+\\S.*)$");

    static List<LineTable> find(List<SourceLine> lines, HeaderMatcher headers) {
        var found = new ArrayList<LineTable>();
        for (int i = 0; i < lines.size(); i++) {
            List<Integer> header = header(lines, i, headers);
            List<List<Integer>> rows = header.isEmpty() ? List.of() : rows(lines, header);
            if (rows.size() > 1) {
                int end = rows.getLast().getLast() + 1;
                found.add(new FlattenedTable(i, end, rows));
                i = end - 1;
            }
        }
        return found;
    }

    /// The lines of a header that begins at a line, empty when none does.
    private static List<Integer> header(List<SourceLine> lines, int start, HeaderMatcher headers) {
        var header = new ArrayList<Integer>();
        var words = new ArrayList<String>();
        for (int i = start; i < lines.size() && header.size() <= MOST_HEADERS; i++) {
            if (lines.get(i).text().length() > 2 * LONGEST_HEADER) {
                break;
            }
            String text = Folding.spaced(lines.get(i).text());
            boolean known = text.length() <= LONGEST_HEADER
                    && lines.get(i).text().indexOf('\t') < 0
                    && !headers.guesses(text).isEmpty()
                    && headers.guesses(text).getFirst().score() >= 0.8;
            if (known) {
                header.add(i);
                words.add(text);
            } else if (!text.isEmpty() || header.isEmpty()) {
                break;
            }
        }
        return header.size() >= LEAST_HEADERS && headers.isHeader(words) ? header : List.of();
    }

    private static List<List<Integer>> rows(List<SourceLine> lines, List<Integer> header) {
        var rows = new ArrayList<List<Integer>>();
        rows.add(header);
        int expected = 1;
        var row = new ArrayList<Integer>();
        for (int i = header.getLast() + 1; i < lines.size(); i++) {
            String text = Folding.spaced(lines.get(i).text());
            if (text.isEmpty()) {
                continue;
            }
            boolean next = number(text) == expected;
            if (next) {
                if (!row.isEmpty()) {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
                expected++;
            } else if (row.isEmpty() || row.size() >= header.size()) {
                break;
            }
            row.add(i);
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static int number(String text) {
        Matcher m = NUMBER.matcher(text);
        return m.matches() ? Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2)) : -1;
    }

    @Override
    public List<Row> rows(List<SourceLine> lines, int table, Ledger ledger) {
        var made = new ArrayList<Row>();
        int at = start;
        for (List<Integer> row : rows) {
            var units = new ArrayList<Integer>();
            var cells = new ArrayList<SourceCell>();
            for (; at <= row.getLast(); at++) {
                SourceLine line = lines.get(at);
                int unit = ledger.enter(line.text(), line.place());
                if (row.contains(at)) {
                    units.add(unit);
                    cells.add(SourceCell.of(Folding.spaced(line.text()), cells.size()));
                } else {
                    ledger.ignore(unit, "blank");
                }
            }
            made.add(new Row(units, cells, lines.get(row.getFirst()).place(), table, false));
        }
        return made;
    }
}
