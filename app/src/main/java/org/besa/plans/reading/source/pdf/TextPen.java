package org.besa.plans.reading.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/// Follows the text operators of a page and notes where each character lands.
final class TextPen {

    /// More characters than that no page of a document holds.
    private static final int MOST_GLYPHS = 400_000;

    /// Text this little out of the direction of a page's edge still counts as parallel to it (a sine).
    private static final double SKEW = 0.06;

    private static final float SMALLEST = 0.5f;
    private static final float LARGEST = 2_000;

    private final List<Glyph> visible = new ArrayList<>();
    private final List<Glyph> hidden = new ArrayList<>();
    private final Box page;
    private int undecoded;
    private int clipped;

    private Transform text = Transform.IDENTITY;
    private Transform line = Transform.IDENTITY;

    TextPen(Box page) {
        this.page = page;
    }

    void begin() {
        text = line = Transform.IDENTITY;
    }

    void set(Transform matrix) {
        text = line = matrix;
    }

    void nextLine(double x, double y) {
        line = line.movedBy(x, y);
        text = line;
    }

    void show(COSArray parts, GraphicsState state) throws IOException {
        for (COSBase part : parts) {
            if (part instanceof COSString string) {
                show(string, state);
            } else if (part instanceof COSNumber number) {
                double by = -number.floatValue() / 1000 * state.fontSize;
                boolean vertical = state.font != null && state.font.isVertical();
                text = vertical ? text.movedBy(0, by) : text.movedBy(by * state.horizontalScale, 0);
            }
        }
    }

    void show(COSString string, GraphicsState state) throws IOException {
        ReadFont font = state.font;
        if (font == null) {
            undecoded += string.getBytes().length;
            return;
        }
        ByteArrayInputStream codes = new ByteArrayInputStream(string.getBytes());
        boolean vertical = font.isVertical();
        int left = codes.available();
        while (left > 0) {
            int code = font.nextCode(codes);
            int length = left - codes.available();
            if (length <= 0) {
                return;
            }
            left -= length;
            ReadFont.Letter character = font.letter(code);
            double spacing = state.characterSpacing + (length == 1 && code == ' ' ? state.wordSpacing : 0);
            double x = vertical ? 0 : character.x() * state.fontSize * state.horizontalScale;
            double y = vertical ? character.y() * state.fontSize : 0;
            note(character, x, y, font, state);
            text = vertical ? text.movedBy(0, y + spacing) : text.movedBy(x + spacing * state.horizontalScale, 0);
        }
    }

    List<Glyph> visible() {
        return visible;
    }

    List<Glyph> hidden() {
        return hidden;
    }

    int undecoded() {
        return undecoded;
    }

    int clipped() {
        return clipped;
    }

    private void note(ReadFont.Letter character, double advanceX, double advanceY, ReadFont font, GraphicsState state)
            throws IOException {
        if (character.text() == null) {
            undecoded++;
        }
        String letters = character.text() == null ? "\uFFFD" : character.text();
        Transform toPage = text.then(state.toPage);
        double x = toPage.x(0, state.rise);
        double y = toPage.y(0, state.rise);
        double toX = toPage.x(advanceX, state.rise + advanceY) - x;
        double toY = toPage.y(advanceX, state.rise + advanceY) - y;
        double advance = Math.hypot(toX, toY);
        double size = Math.hypot(toPage.c(), toPage.d()) * Math.abs(state.fontSize) * font.height();
        if (!(size >= SMALLEST && size <= LARGEST) || !(advance < LARGEST)) {
            return;
        }
        if (advance < 1e-4) {
            // an accent that does not move the pen: the direction of its baseline is that of the text
            toX = toPage.a();
            toY = toPage.b();
        }
        Glyph glyph = new Glyph(letters, (float) x, (float) y, (float) advance, (float) size, turn(toX, toY));
        keep(glyph, state);
    }

    private void keep(Glyph glyph, GraphicsState state) throws IOException {
        if (visible.size() + hidden.size() >= MOST_GLYPHS) {
            throw new StreamBytes.TooLarge();
        }
        if (!page.holds(glyph.x(), glyph.y() - glyph.size() * 0.3f)) {
            return;
        }
        if (!state.showsText()) {
            hidden.add(glyph);
        } else if (!state.clip.grown(glyph.size()).holds(glyph.x(), glyph.y())) {
            clipped++;
        } else {
            visible.add(glyph);
        }
    }

    private static int turn(double x, double y) {
        double length = Math.hypot(x, y);
        if (Math.abs(y) <= SKEW * length) {
            return x >= 0 ? 0 : 2;
        }
        if (Math.abs(x) <= SKEW * length) {
            return y >= 0 ? 1 : 3;
        }
        return Glyph.SLANTED;
    }
}
