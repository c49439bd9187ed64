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

/// A table whose columns are made of spaces alone, as `pdftotext -layout` and typewriters make them: a line of
/// known header words parted by two or more spaces, and below it lines that keep to the same columns.
///
/// @param start first line, the header
/// @param end line after the last one
/// @param stops where the columns begin, in characters
record FixedColumns(int start, int end, List<Integer> stops) {

    private static final Pattern PIECE = Pattern.compile("\\S+(?: \\S+)*");
    private static final int LONGEST_GAP = 3;

    static List<FixedColumns> find(List<SourceLine> lines, HeaderMatcher headers) {
        var found = new ArrayList<FixedColumns>();
        for (int i = 0; i < lines.size(); i++) {
            List<Integer> stops = headerStops(lines.get(i).text(), headers);
            if (!stops.isEmpty()) {
                int end = end(lines, i, stops);
                found.add(new FixedColumns(i, end, stops));
                i = end - 1;
            }
        }
        return found;
    }

    private static List<Integer> headerStops(String line, HeaderMatcher headers) {
        if (line.indexOf('\t') >= 0 || line.indexOf('|') >= 0) {
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

    private static boolean crosses(String line, List<Integer> stops) {
        for (int stop : stops.subList(1, stops.size())) {
            boolean inside = stop > 0 && stop < line.length();
            if (inside && line.charAt(stop - 1) != ' ' && line.charAt(stop) != ' ') {
                return true;
            }
        }
        return false;
    }

    /// One row a line; the rows of one cell are put together later, as rows broken over a page are.
    List<Row> rows(List<SourceLine> lines, int table, Ledger ledger) {
        var rows = new ArrayList<Row>();
        for (SourceLine line : lines.subList(start, end)) {
            int unit = ledger.enter(line.text(), line.place());
            rows.add(new Row(
                    List.of(unit),
                    cells(line.text()),
                    line.place(),
                    line.text().isBlank() ? Row.NO_TABLE : table,
                    true));
        }
        return rows;
    }

    private List<SourceCell> cells(String line) {
        var cells = new ArrayList<SourceCell>();
        for (int i = 0; i < stops.size(); i++) {
            int from = Math.min(i == 0 ? 0 : stops.get(i), line.length());
            int to = Math.min(i + 1 < stops.size() ? stops.get(i + 1) : line.length(), line.length());
            cells.add(SourceCell.of(Folding.spaced(line.substring(from, to)), i));
        }
        return cells;
    }
}
