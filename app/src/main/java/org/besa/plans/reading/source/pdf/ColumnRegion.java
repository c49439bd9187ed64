package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines that columns run through.
///
/// @param columns where the columns are
/// @param lines from top to bottom, over all columns
/// @param known whether something tells the columns besides the lines: the table that goes on here, or vertical rules
record ColumnRegion(Columns columns, List<TextLine> lines, boolean known) {

    /// White higher than this, in font sizes, ends a region.
    private static final float FAR = 3.2f;

    /// Baselines this near, in font sizes, belong to lines of different cells.
    private static final float NOT_LEVEL = 0.85f;

    private static final int FEWEST_LINES = 2;

    /// A first line may be a heading or a header whose gaps the next lines correct.
    private static final int SETTLING_LINES = 3;

    /// A title over all columns and its indicator may stand between a header and the first row.
    private static final int MOST_TITLE_LINES = 6;

    /// The region that begins at a line, null when none does.
    ///
    /// @param last columns of the table that may go on here, null when there is none
    /// @param isTop whether nothing of the page's own stands above: the line may be the rest of a single cell
    static @Nullable ColumnRegion from(List<TextLine> lines, int first, @Nullable Columns last, boolean isTop) {
        ColumnRegion found = found(lines, first);
        ColumnRegion continued = last == null ? null : continued(lines, first, last, isTop);
        if (continued == null || found == null) {
            return continued == null ? found : continued;
        }
        int more = found.columns.count() - continued.columns.count();
        return more > 0 || (more == 0 && found.lines.size() > continued.lines.size()) ? found : continued;
    }

    /// The region of lines between which vertical rules stand.
    static ColumnRegion between(List<TextLine> lines, Columns columns) {
        return new ColumnRegion(columns, List.copyOf(lines), true);
    }

    private static @Nullable ColumnRegion found(List<TextLine> lines, int first) {
        Columns columns = Columns.of(beside(lines, first));
        if (columns.sure() < 2) {
            return null;
        }
        int end = first + 1;
        while (end < lines.size() && !isFar(lines.get(end - 1), lines.get(end))) {
            TextLine line = lines.get(end);
            Columns narrowed = columns.narrowedBy(line);
            boolean lost = narrowed.sure() < columns.sure();
            boolean mayLose = end - first <= SETTLING_LINES && narrowed.sure() >= 3 && narrowed.isParted(line);
            if (lost && !mayLose) {
                break;
            }
            columns = narrowed;
            end++;
        }
        boolean enough = end - first >= FEWEST_LINES || goesOnBelowTitle(lines, first, columns);
        return enough ? new ColumnRegion(columns, List.copyOf(lines.subList(first, end)), false) : null;
    }

    private static @Nullable ColumnRegion continued(List<TextLine> lines, int first, Columns last, boolean isTop) {
        Columns columns = last;
        boolean parted = false;
        int end = first;
        while (end < lines.size() && (end == first || !isFar(lines.get(end - 1), lines.get(end)))) {
            if (!parted && !isTop && !columns.isWidelyParted(lines.get(end))) {
                return null;
            }
            Columns narrowed = columns.narrowedBy(lines.get(end));
            if (narrowed.count() < columns.count()) {
                break;
            }
            columns = narrowed;
            parted |= columns.isParted(lines.get(end));
            end++;
        }
        return parted ? new ColumnRegion(columns, List.copyOf(lines.subList(first, end)), true) : null;
    }

    /// Whether a line is a header whose rows begin below a title that runs over its columns.
    private static boolean goesOnBelowTitle(List<TextLine> lines, int header, Columns columns) {
        if (columns.sure() < 3) {
            return false;
        }
        int next = header + 1;
        while (next < lines.size()
                && next - header <= MOST_TITLE_LINES
                && Columns.of(lines.get(next).words()).sure() < 2) {
            next++;
        }
        return next > header + 1
                && next + 1 < lines.size()
                && columns.isParted(lines.get(next))
                && columns.narrowedBy(lines.get(next))
                                .narrowedBy(lines.get(next + 1))
                                .sure()
                        == columns.sure();
    }

    Box box() {
        Box box = lines.getFirst().box();
        for (TextLine line : lines) {
            box = box.with(line.box());
        }
        return box;
    }

    /// The lines of each column.
    List<List<TextLine>> byColumn() {
        return byColumn(lines);
    }

    /// Some of its lines by column.
    List<List<TextLine>> byColumn(List<TextLine> some) {
        List<List<Word>> words = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            words.add(new ArrayList<>());
        }
        for (TextLine line : some) {
            for (Word word : line.words()) {
                words.get(columns.columnOf(word)).add(word);
            }
        }
        return words.stream().map(TextLine::of).toList();
    }

    /// The words of a line, and of the one half a line below when they stand between or beside them: cells whose lines
    /// are not level.
    private static List<Word> beside(List<TextLine> lines, int first) {
        TextLine line = lines.get(first);
        List<Word> words = new ArrayList<>(line.words());
        if (first + 1 < lines.size()) {
            TextLine next = lines.get(first + 1);
            boolean level = next.baseline() - line.baseline() < NOT_LEVEL * line.size();
            if (level && next.words().stream().noneMatch(word -> isOver(line, word))) {
                words.addAll(next.words());
            }
        }
        return words;
    }

    private static boolean isOver(TextLine line, Word word) {
        return line.words().stream().anyMatch(above -> above.left() < word.right() && word.left() < above.right());
    }

    private static boolean isFar(TextLine line, TextLine next) {
        return next.box().top() - line.box().bottom() > FAR * line.size();
    }
}
