package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joins the characters of a page to words.
///
/// Characters come in the order in which they were drawn, which inside a word nearly always is the order of reading;
/// pieces of a word drawn apart are joined when their line is put together ([TextLine]).
final class Words {

    /// A gap wider than this share of the font size parts words. Word spaces are a quarter of it, justified ones less;
    /// letters spaced for looks stay below.
    static final float GAP = 0.16f;

    private static final float BACKWARDS = -0.4f;
    private static final float ABOVE_BASELINE = 0.72f;
    private static final float BELOW_BASELINE = 0.22f;

    private final List<Word> words = new ArrayList<>();
    private final List<Glyph> open = new ArrayList<>();
    private boolean spaced;

    private Words() {}

    /// The words of the glyphs that read to the right.
    static List<Word> of(List<Glyph> glyphs) {
        Words words = new Words();
        for (Glyph glyph : glyphs) {
            if (glyph.turn() == 0) {
                words.add(glyph);
            }
        }
        words.close();
        return words.words;
    }

    /// A word of the given glyphs, which stand on one baseline from left to right.
    static Word of(List<Glyph> glyphs, boolean spaced) {
        StringBuilder text = new StringBuilder();
        Glyph first = glyphs.getFirst();
        float right = first.end();
        float size = first.size();
        for (Glyph glyph : glyphs) {
            text.append(glyph.text());
            right = Math.max(right, glyph.end());
            size = Math.max(size, glyph.size());
        }
        float y = first.y();
        Box box = new Box(first.x(), y - ABOVE_BASELINE * size, right, y + BELOW_BASELINE * size);
        return new Word(text.toString(), List.copyOf(glyphs), box, y, size, spaced);
    }

    private void add(Glyph glyph) {
        if (glyph.isBlank()) {
            close();
            spaced = true;
            return;
        }
        Glyph last = open.isEmpty() ? null : open.getLast();
        if (last != null && isAgain(last, glyph)) {
            return;
        }
        Glyph accented = last == null ? null : accented(last, glyph);
        if (accented != null) {
            open.set(open.size() - 1, accented);
            return;
        }
        if (last != null && !follows(last, glyph)) {
            close();
        }
        open.add(glyph);
    }

    private static boolean follows(Glyph last, Glyph next) {
        float size = Math.max(last.size(), next.size());
        float gap = next.x() - last.end();
        return Math.abs(next.y() - last.y()) <= 0.12f * size
                && Math.min(last.size(), next.size()) > 0.8f * size
                && gap <= GAP * size
                && gap >= BACKWARDS * size;
    }

    /// Whether the same character was drawn a second time over itself to look bold.
    private static boolean isAgain(Glyph last, Glyph next) {
        return last.text().equals(next.text())
                && Math.abs(next.x() - last.x()) < 0.35f * Math.max(last.advance(), 0.1f * last.size())
                && Math.abs(next.y() - last.y()) < 0.1f * last.size();
    }

    /// The letter when one of the two glyphs is an accent drawn over or under the other.
    private static @Nullable Glyph accented(Glyph last, Glyph next) {
        boolean lastIsAccent = Ligatures.isAccent(last.text());
        boolean nextIsAccent = Ligatures.isAccent(next.text());
        if (lastIsAccent == nextIsAccent || Math.abs(next.y() - last.y()) > 0.5f * last.size()) {
            return null;
        }
        Glyph letter = lastIsAccent ? next : last;
        Glyph accent = lastIsAccent ? last : next;
        float accentMiddle = accent.x() + accent.advance() / 2;
        if (accent.advance() > 0 && (accentMiddle < letter.x() || accentMiddle > letter.end())) {
            return null;
        }
        String text = Ligatures.accented(letter.text(), accent.text());
        return text.length() > letter.text().length() ? null : letter.withText(text);
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        words.add(of(open, spaced));
        open.clear();
        spaced = false;
    }
}
