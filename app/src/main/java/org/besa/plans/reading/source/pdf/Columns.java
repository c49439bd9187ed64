package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Strips of white that run down between words over several lines: what parts columns where no line is drawn.
///
/// Spaces between words fall elsewhere on each line, so a strip that several lines leave open is a border.
final class Columns {

    /// A strip narrower than this share of the font size may be a word space.
    private static final float NARROWEST = 0.4f;

    /// A gap on one line this wide, in font sizes, is no word space: only a line outside the table closes it.
    private static final float WIDE = 1.2f;

    /// Where a word begins at the edge at which the column begins, a gap this narrow, in font sizes, is enough.
    private static final float NARROWEST_AT_EDGE = 0.12f;

    /// How far from the edge of its column a word may begin, in points.
    private static final float EDGE = 0.6f;

    private final List<Strip> strips;

    private record Strip(float left, float right, boolean sure) {

        float width() {
            return right - left;
        }

        /// What a line leaves open, null when it closes the strip.
        @Nullable
        Strip narrowedBy(TextLine line) {
            Strip widest = this;
            for (Word word : line.words()) {
                widest = widest.widestBeside(word);
            }
            if (widest.equals(this)) {
                return this;
            }
            Strip beforeEdge = isEdgeOf(line) ? beforeEdge(line) : this;
            float narrowest = NARROWEST * line.size();
            boolean edged = !beforeEdge.equals(this) && beforeEdge.width() >= NARROWEST_AT_EDGE * line.size();
            if (edged && (beforeEdge.width() >= narrowest || widest.width() < narrowest)) {
                return beforeEdge;
            }
            return widest.width() >= narrowest ? widest : null;
        }

        private Strip widestBeside(Word word) {
            if (word.right() <= left || word.left() >= right) {
                return this;
            }
            Strip before = new Strip(left, word.left(), sure);
            Strip after = new Strip(word.right(), right, sure);
            return before.width() > after.width() ? before : after;
        }

        /// What the words of a line leave when one of them begins where the strip ends: spaces between words of a
        /// justified line may be wider than the gap before the next column.
        private Strip beforeEdge(TextLine line) {
            float end = left;
            for (Word word : line.words()) {
                end = word.left() < right - EDGE ? Math.max(end, word.right()) : end;
            }
            return end == left ? this : new Strip(end, right, sure);
        }

        private boolean isEdgeOf(TextLine line) {
            return line.words().stream().anyMatch(word -> Math.abs(word.left() - right) < EDGE);
        }
    }

    private Columns(List<Strip> strips) {
        this.strips = strips;
    }

    /// The gaps between words.
    static Columns of(List<Word> unsorted) {
        List<Word> words = new ArrayList<>(unsorted);
        words.sort(Comparator.comparingDouble(Word::left));
        List<Strip> strips = new ArrayList<>();
        float end = words.getFirst().right();
        for (Word word : words) {
            float gap = word.left() - end;
            if (gap > NARROWEST * word.size()) {
                strips.add(new Strip(end, word.left(), gap > WIDE * word.size()));
            }
            end = Math.max(end, word.right());
        }
        return new Columns(strips);
    }

    /// Columns that ruled borders part.
    static Columns at(float[] borders) {
        List<Strip> strips = new ArrayList<>();
        for (float border : borders) {
            strips.add(new Strip(border, border, true));
        }
        return new Columns(strips);
    }

    /// The same columns, none of which a line may close.
    Columns settled() {
        return new Columns(strips.stream()
                .map(strip -> new Strip(strip.left(), strip.right(), true))
                .toList());
    }

    int count() {
        return strips.size() + 1;
    }

    /// How many columns there are if only wide gaps part them.
    int sure() {
        return (int) strips.stream().filter(Strip::sure).count() + 1;
    }

    /// The strips that stay open when a line is added; fewer or narrower ones.
    Columns narrowedBy(TextLine line) {
        List<Strip> open = new ArrayList<>();
        for (Strip strip : strips) {
            Strip left = strip.narrowedBy(line);
            if (left != null) {
                open.add(left);
            }
        }
        return new Columns(open);
    }

    /// Column of a word, from 0.
    int columnOf(Word word) {
        int column = 0;
        while (column < strips.size() && word.center() > strips.get(column).left()) {
            column++;
        }
        return column;
    }

    /// Where text of a column may stand.
    ///
    /// @param all the lines of all columns
    Box bounds(int column, Box all) {
        float left = column == 0 ? all.left() : strips.get(column - 1).right();
        float right = column == strips.size() ? all.right() : strips.get(column).left();
        return new Box(left, all.top(), right, all.bottom());
    }

    /// Whether at least two columns say something on the line.
    boolean isParted(TextLine line) {
        return columnOf(line.words().getFirst()) != columnOf(line.words().getLast());
    }

    /// Whether at least two columns say something on the line, parted by more than a space.
    boolean isWidelyParted(TextLine line) {
        return isParted(line) && of(line.words()).sure() > 1;
    }
}
