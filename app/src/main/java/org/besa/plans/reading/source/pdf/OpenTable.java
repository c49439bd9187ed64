package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.reading.source.SourceCell;

/// A table without vertical lines: its columns are strips of white; its rows are parted by horizontal lines, by white
/// that runs through all columns, or by the numbers of the first column.
final class OpenTable {

    private static final Pattern ROW_NUMBER = Pattern.compile("(?:[0-9]{1,3}|[IVX]{1,5})(?:\\.[0-9]{1,3}){0,3}[.)]?");

    /// White between rows is at least this much higher than between lines of a cell, in font sizes.
    private static final float HIGHER = 0.25f;

    private static final int FEWEST_LINES = 3;

    /// Text that fills its column like this, on average, is prose.
    private static final float FULL = 0.72f;

    private final ColumnRegion region;
    private final List<List<TextLine>> rows;
    private final boolean ruled;
    private final boolean continued;

    private OpenTable(ColumnRegion region, List<List<TextLine>> rows, boolean ruled, boolean continued) {
        this.region = region;
        this.rows = rows;
        this.ruled = ruled;
        this.continued = continued;
    }

    /// A table of the region.
    ///
    /// @param rules the horizontal lines of the page
    /// @param header the lines of the header that the table of the last page had
    static OpenTable of(ColumnRegion region, List<Rule> rules, List<String> header) {
        Box box = region.box();
        List<Float> separators = new ArrayList<>();
        for (Rule rule : rules) {
            float covered = Math.min(rule.to(), box.right()) - Math.max(rule.from(), box.left());
            if (covered > 0.7f * box.width() && rule.at() > box.top() && rule.at() < box.bottom()) {
                separators.add(rule.at());
            }
        }
        int repeated = repeated(region.lines(), header);
        boolean ruled = separators.size() >= 2;
        List<List<TextLine>> rows = new ArrayList<>();
        if (repeated > 0) {
            rows.add(region.lines().subList(0, repeated));
        }
        List<TextLine> body = region.lines().subList(repeated, region.lines().size());
        rows.addAll(ruled ? byRules(body, separators) : byWhite(body, region, separators));
        return new OpenTable(region, rows, ruled, repeated > 0);
    }

    /// Whether the region is prose set in columns: full lines, and no white that runs through all columns.
    boolean isProse() {
        int columns = region.columns().count();
        if (columns > 3 || ruled || continued || rows.size() > 2) {
            return false;
        }
        Box all = region.box();
        List<List<TextLine>> byColumn = region.byColumn();
        for (int i = 0; i < columns; i++) {
            List<TextLine> lines = byColumn.get(i);
            double width = region.columns().bounds(i, all).width();
            double filled = lines.stream()
                    .mapToDouble(line -> line.box().width())
                    .average()
                    .orElse(0);
            if (lines.size() < 4 || filled < FULL * width) {
                return false;
            }
        }
        return true;
    }

    /// Whether enough tells that it is a table: a header seen before, three columns, or two that something else parts
    /// into rows.
    boolean isTable() {
        if (continued || region.known()) {
            return true;
        }
        if (region.lines().size() == 1) {
            return region.columns().sure() > 2;
        }
        if (region.lines().size() < FEWEST_LINES) {
            return false;
        }
        long parted = region.lines().stream().filter(region.columns()::isParted).count();
        return region.columns().count() > 2 ? parted >= 2 && rows.size() >= 2 : parted >= 3 && rows.size() >= 3;
    }

    /// How many lines of the region belong to it: a heading or foot line right below is none of its rows.
    int lineCount() {
        int count = region.lines().size();
        List<TextLine> last = rows.getLast();
        boolean heads = rows.size() > 1
                && last.stream().noneMatch(region.columns()::isWidelyParted)
                && (isHeading(last) || isFartherThanRows(last.getFirst()));
        return heads ? count - last.size() : count;
    }

    private boolean isHeading(List<TextLine> lines) {
        TextLine above = rows.get(rows.size() - 2).getLast();
        return lines.stream().allMatch(TextLine::isBold) && !above.isBold();
    }

    private boolean isFartherThanRows(TextLine line) {
        return rows.size() > 2 && white(line, bottom(rows.get(rows.size() - 2))) > 1.2f * usualWhite();
    }

    Columns columns() {
        return region.columns();
    }

    /// Whether it goes on without its header.
    boolean isHeadless() {
        return region.known() && !continued;
    }

    /// The lines of its first row.
    List<String> header() {
        return rows.getFirst().stream().map(TextLine::text).toList();
    }

    /// Its rows.
    List<List<SourceCell>> rows() {
        Box all = region.box();
        int left = lineCount();
        List<List<SourceCell>> cells = new ArrayList<>();
        for (List<TextLine> lines : rows) {
            if (left >= lines.size()) {
                cells.add(cells(lines, all));
            }
            left -= lines.size();
        }
        return cells;
    }

    private List<SourceCell> cells(List<TextLine> lines, Box all) {
        List<List<TextLine>> columns = region.byColumn(lines);
        List<SourceCell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Box bounds = region.columns().bounds(i, all);
            cells.add(SourceCell.of(Paragraphs.text(columns.get(i), bounds.width()), i));
        }
        return cells;
    }

    private static int repeated(List<TextLine> lines, List<String> header) {
        if (header.isEmpty() || header.size() >= lines.size()) {
            return 0;
        }
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).equals(lines.get(i).text())) {
                return 0;
            }
        }
        return header.size();
    }

    private static List<List<TextLine>> byRules(List<TextLine> lines, List<Float> separators) {
        List<List<TextLine>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 || isSeparated(lines.get(i - 1), lines.get(i), separators)) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(lines.get(i));
        }
        return rows;
    }

    private static boolean isSeparated(TextLine before, TextLine line, List<Float> separators) {
        for (float at : separators) {
            if (at > before.baseline() - 0.3f * before.size() && at < line.baseline() - 0.3f * line.size()) {
                return true;
            }
        }
        return false;
    }

    /// Rows parted by white; where white does not part numbered lines, by the numbers.
    private static List<List<TextLine>> byWhite(List<TextLine> lines, ColumnRegion region, List<Float> separators) {
        float least = leastWhite(lines);
        List<List<TextLine>> rows = new ArrayList<>();
        float bottom = 0;
        for (TextLine line : lines) {
            boolean parted = rows.isEmpty()
                    || white(line, bottom) > least + HIGHER * line.size()
                    || isSeparated(rows.getLast().getLast(), line, separators);
            if (parted) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(line);
            bottom = parted ? line.box().bottom() : Math.max(bottom, line.box().bottom());
        }
        return rows.stream().flatMap(row -> byNumbers(row, region).stream()).toList();
    }

    private static List<List<TextLine>> byNumbers(List<TextLine> row, ColumnRegion region) {
        long numbers = row.stream().filter(line -> isNumbered(line, region)).count();
        if (numbers < 2) {
            return List.of(row);
        }
        List<List<TextLine>> rows = new ArrayList<>();
        for (TextLine line : row) {
            if (rows.isEmpty() || isNumbered(line, region)) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(line);
        }
        return rows;
    }

    /// Whether the lines of a region are several rows: numbers begin them, each with text beside it in most columns.
    static boolean isOfSeveralRows(ColumnRegion region) {
        List<TextLine> lines = region.lines();
        long numbers = lines.stream().filter(line -> beginsRow(line, region)).count();
        return numbers > 1 || (numbers == 1 && !beginsRow(lines.getFirst(), region));
    }

    private static boolean beginsRow(TextLine line, ColumnRegion region) {
        List<Word> words = line.words();
        String number = words.getFirst().text();
        boolean alone = words.size() > 1 && region.columns().columnOf(words.get(1)) > 0;
        long columns =
                words.stream().mapToInt(region.columns()::columnOf).distinct().count();
        return isNumbered(line, region)
                && (alone || number.endsWith(".") || number.endsWith(")"))
                && columns * 2 > region.columns().count();
    }

    private static boolean isNumbered(TextLine line, ColumnRegion region) {
        Word first = line.words().getFirst();
        return region.columns().columnOf(first) == 0
                && ROW_NUMBER.matcher(first.text()).matches();
    }

    private static float white(TextLine line, float bottom) {
        return line.box().top() - bottom;
    }

    private static float bottom(List<TextLine> lines) {
        float bottom = lines.getFirst().box().bottom();
        for (TextLine line : lines) {
            bottom = Math.max(bottom, line.box().bottom());
        }
        return bottom;
    }

    /// Half of the rows have less white above them.
    private float usualWhite() {
        List<Float> whites = new ArrayList<>();
        for (int i = 1; i < rows.size() - 1; i++) {
            whites.add(white(rows.get(i).getFirst(), bottom(rows.get(i - 1))));
        }
        whites.sort(Comparator.naturalOrder());
        return whites.get(whites.size() / 2);
    }

    /// The white between lines of one cell: the least there is, none when lines of several cells are not level.
    private static float leastWhite(List<TextLine> lines) {
        float least = 0.5f * lines.getFirst().size();
        for (int i = 1; i < lines.size(); i++) {
            least = Math.min(least, white(lines.get(i), lines.get(i - 1).box().bottom()));
        }
        return Math.max(0, least);
    }
}
