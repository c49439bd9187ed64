package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines that columns run through.
///
/// @param columns where the columns are
/// @param lines from top to bottom, over all columns
record ColumnRegion(Columns columns, List<TextLine> lines) {

    /// White higher than this, in font sizes, ends a region.
    private static final float FAR = 3.2f;

    /// Baselines this near, in font sizes, belong to lines of different cells.
    private static final float NOT_LEVEL = 0.85f;

    private static final int FEWEST_LINES = 2;

    /// A first line may be a heading or a header whose gaps the next lines correct.
    private static final int SETTLING_LINES = 3;

    /// The region that begins at a line, null when none does.
    static @Nullable ColumnRegion from(List<TextLine> lines, int first) {
        Columns columns = Columns.of(beside(lines, first));
        if (columns.sure() < 2) {
            return null;
        }
        int end = first + 1;
        while (end < lines.size() && !isFar(lines.get(end - 1), lines.get(end))) {
            Columns narrowed = columns.narrowedBy(lines.get(end));
            boolean lost = narrowed.sure() < columns.sure();
            boolean mayLose = end - first <= SETTLING_LINES && narrowed.sure() >= 3;
            if (lost && !mayLose) {
                break;
            }
            columns = narrowed;
            end++;
        }
        return end - first < FEWEST_LINES ? null : new ColumnRegion(columns, List.copyOf(lines.subList(first, end)));
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
        List<List<Word>> words = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            words.add(new ArrayList<>());
        }
        for (TextLine line : lines) {
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
