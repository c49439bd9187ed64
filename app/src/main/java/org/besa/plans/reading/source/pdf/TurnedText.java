package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;

/// Text that does not read to the right: header cells written upwards, watermarks.
final class TurnedText {

    private TurnedText() {}

    /// Each of its lines as one word, at the place where it stands on the page.
    static List<Word> of(PageContent content) {
        List<Word> words = new ArrayList<>();
        if (content.glyphs().stream().allMatch(glyph -> glyph.turn() == 0)) {
            return words;
        }
        for (int turn = 1; turn < 4; turn++) {
            List<Glyph> upright = new ArrayList<>();
            for (Glyph glyph : content.glyphs()) {
                if (glyph.turn() == turn) {
                    upright.add(glyph.turnedBack(turn, content.width(), content.height()));
                }
            }
            if (!upright.isEmpty()) {
                addLines(upright, turn, content, words);
            }
        }
        return words;
    }

    /// Text parallel to no edge of the page, as watermarks are, in the order in which it was drawn; empty when none.
    static String slanted(PageContent content) {
        StringBuilder text = new StringBuilder();
        Glyph last = null;
        for (Glyph glyph : content.glyphs()) {
            if (glyph.turn() == Glyph.SLANTED) {
                boolean apart =
                        last != null && Math.hypot(glyph.x() - last.x(), glyph.y() - last.y()) > 2 * glyph.size();
                text.append(apart ? " " : "").append(glyph.text());
                last = glyph;
            }
        }
        return text.toString().strip();
    }

    private static void addLines(List<Glyph> upright, int turn, PageContent content, List<Word> words) {
        boolean sideways = turn != 2;
        float width = sideways ? content.height() : content.width();
        float height = sideways ? content.width() : content.height();
        for (TextLine line : TextLine.of(Words.of(upright))) {
            Box box = line.box().turnedBack(4 - turn, width, height);
            Word first = line.words().getFirst();
            words.add(new Word(line.text(), first.glyphs(), box, box.bottom(), line.size(), true));
        }
    }
}
