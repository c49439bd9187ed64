package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.header.HeaderMatcher;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Finds header rows, whether they take one row, or two or three because words were broken or columns grouped.
public final class HeaderFinder {

    private static final int MOST_ROWS = 3;
    private static final int LONGEST_CELL = 90;
    private static final Pattern STARTS_A_ROW = Pattern.compile("^\\s*\\d{1,3}[.)](?:\\s.*|$)", Pattern.DOTALL);
    private static final Pattern AMOUNT = Pattern.compile("[\\d\\s.,]*\\d[\\d\\s.,]*(?:€|\\p{L}{1,5}\\.?)?");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}\\.?");
    /// A header ends in no full stop, save that of an abbreviation.
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{5,}[.;]\\s*$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*\\.?");

    /// A header.
    ///
    /// @param rows how many rows it takes
    public record Header(Columns columns, int rows) {}

    private final HeaderMatcher matcher;

    /// Knows the words of a matcher.
    public HeaderFinder(HeaderMatcher matcher) {
        this.matcher = matcher;
    }

    /// The header that begins at a row, null when none does.
    public @Nullable Header at(List<Row> rows, int index) {
        Row first = rows.get(index);
        if (first.isLine() || first.isBlank() || isTitle(first) || !looksLikeHeader(first) || !isKnown(first)) {
            return null;
        }
        Header best = null;
        var taken = new ArrayList<Row>();
        for (int i = index; i < rows.size() && taken.size() < MOST_ROWS; i++) {
            Row row = rows.get(i);
            boolean follows = row.table() == first.table() && !row.isBlank();
            boolean data = follows
                    && !taken.isEmpty()
                    && (holdsNumbers(row) || isCoded(row) || row.isOneCellOver(row.width()));
            if (!follows || data || !looksLikeHeader(row) || isHeaderOfItsOwn(row, taken)) {
                break;
            }
            taken.add(row);
            for (boolean spread : new boolean[] {false, true}) {
                Columns columns = Columns.under(texts(taken, spread), matcher);
                boolean better = best == null
                        || columns.quality() > best.columns().quality() + 0.3
                        || (!spread && (isBelowGroups(taken) || isWrapped(taken)));
                if (columns.isPlanHeader() && better) {
                    best = new Header(columns, taken.size());
                }
            }
        }
        return best;
    }

    /// Whether the last row stands below header cells of several columns only, and so says what each of these is.
    private static boolean isBelowGroups(List<Row> rows) {
        if (rows.size() < 2) {
            return false;
        }
        List<Row> above = rows.subList(0, rows.size() - 1);
        return rows.getLast().filled().stream()
                .allMatch(cell -> above.stream()
                        .flatMap(row -> row.filled().stream())
                        .anyMatch(top -> top.columnSpan() > 1
                                && top.column() <= cell.column()
                                && cell.column() < top.column() + top.columnSpan()));
    }

    /// Whether the last row is the second line of a header whose lines are short: nothing stands in its first column,
    /// where a row of the plan would begin.
    private static boolean isWrapped(List<Row> rows) {
        Row last = rows.getLast();
        return rows.size() == 2
                && last.wrapped()
                && last.filled().getFirst().column()
                        > rows.getFirst().filled().getFirst().column();
    }

    /// Most rows hold no word of a header, which is quickly told.
    private boolean isKnown(Row row) {
        return row.filled().stream()
                .anyMatch(cell -> !matcher.guesses(Folding.spaced(cell.text())).isEmpty());
    }

    /// Whether a row below a header holds numbers other than years: then it is a row of the plan.
    private static boolean holdsNumbers(Row row) {
        return row.filled().stream()
                .map(cell -> cell.text().strip())
                .anyMatch(text ->
                        AMOUNT.matcher(text).matches() && !YEAR.matcher(text).matches());
    }

    /// Whether a row below a header opens with a code such as A.1.
    private static boolean isCoded(Row row) {
        String code = Code.whole(row.filled().getFirst().text());
        return code != null && Code.depth(code) > 1;
    }

    /// Whether a row is a header alone and stands below a row of the plan: one that carries a number, or the rest of a
    /// sentence that adds nothing to the header.
    private boolean isHeaderOfItsOwn(Row row, List<Row> above) {
        if (above.isEmpty()) {
            return false;
        }
        Columns alone = Columns.under(texts(List.of(row), false), matcher);
        return alone.isPlanHeader() && above.stream().anyMatch(r -> carriesNumber(r) || endsSentence(r));
    }

    private static boolean carriesNumber(Row row) {
        return NUMBER.matcher(row.filled().getFirst().text().strip()).matches();
    }

    private static boolean endsSentence(Row row) {
        return row.filled().stream()
                .anyMatch(cell -> SENTENCE_END.matcher(cell.text()).find());
    }

    /// A lone cell is a header only when it stands above other columns than the first and not above all.
    private static boolean isTitle(Row row) {
        return row.filled().size() == 1 && (row.filled().getFirst().column() == 0 || row.isOneCellOver(row.width()));
    }

    private static boolean looksLikeHeader(Row row) {
        List<SourceCell> filled = row.filled();
        return !STARTS_A_ROW.matcher(filled.getFirst().text()).matches()
                && filled.stream().allMatch(cell -> cell.text().length() <= LONGEST_CELL);
    }

    /// The words above each column, from top to bottom; a cell above several columns counts for each of them.
    ///
    /// @param spread whether a cell counts for the empty cells right of it as well, as where the format lost the
    ///     spans
    private static List<List<String>> texts(List<Row> rows, boolean spread) {
        int width = rows.stream().mapToInt(Row::width).max().orElse(0);
        List<List<String>> texts = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            var words = new ArrayList<String>();
            for (int r = 0; r < rows.size(); r++) {
                Row below = spread && r + 1 < rows.size() ? rows.get(r + 1) : null;
                String text = Folding.spaced(above(rows.get(r), column, below));
                if (!text.isEmpty()) {
                    words.add(text);
                }
            }
            texts.add(words.isEmpty() ? List.of("") : words);
        }
        return texts;
    }

    private static String above(Row row, int column, @Nullable Row below) {
        String left = "";
        for (SourceCell cell : row.cells()) {
            if (cell.column() <= column && column < cell.column() + cell.columnSpan()) {
                boolean spread = cell.text().isBlank()
                        && below != null
                        && !at(below, column).isBlank();
                return spread ? left : cell.text();
            }
            if (!cell.text().isBlank() && cell.column() < column) {
                left = cell.text();
            }
        }
        return "";
    }

    private static String at(Row row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() <= column && column < cell.column() + cell.columnSpan())
                .map(SourceCell::text)
                .findFirst()
                .orElse("");
    }
}
