package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// Follows the text operators of a page and notes where each character lands.
final class TextPen {

    /// More characters than that no page of a document holds.
    private static final int MOST_GLYPHS = 400_000;

    /// Text this little out of the direction of a page's edge still counts as parallel to it (a sine).
    private static final double SKEW = 0.06;

    /// The render mode with which a bold font is feigned.
    private static final int FILL_AND_STROKE = 2;

    /// Stands for a character whose font does not tell which letter it is.
    private static final String UNKNOWN = "\uFFFD";

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
        byte[] bytes = string.getBytes();
        if (font == null) {
            undecoded += bytes.length;
            return;
        }
        Transform toPage = text.then(state.toPage);
        boolean vertical = font.isVertical();
        double x = 0;
        double y = 0;
        ReadFont.Codes codes = font.codes(bytes);
        while (codes.next()) {
            ReadFont.Letter letter = font.letter(codes.code());
            double spacing = state.characterSpacing + (codes.isSingleSpace() ? state.wordSpacing : 0);
            double advanceX = vertical ? 0 : letter.x() * state.fontSize * state.horizontalScale;
            double advanceY = vertical ? letter.y() * state.fontSize : 0;
            note(letter.text(), toPage, x, y + state.rise, advanceX, advanceY, font, state);
            x += vertical ? 0 : advanceX + spacing * state.horizontalScale;
            y += vertical ? advanceY + spacing : 0;
        }
        text = text.movedBy(x, y);
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

    private void note(
            @Nullable String letters,
            Transform toPage,
            double atX,
            double atY,
            double advanceX,
            double advanceY,
            ReadFont font,
            GraphicsState state)
            throws IOException {
        if (letters == null) {
            undecoded++;
        }
        double toX = advanceX * toPage.a() + advanceY * toPage.c();
        double toY = advanceX * toPage.b() + advanceY * toPage.d();
        double advance = toY == 0 ? Math.abs(toX) : Math.sqrt(toX * toX + toY * toY);
        double size = toPage.unitHeight() * Math.abs(state.fontSize) * font.height();
        if (!(size >= SMALLEST && size <= LARGEST) || !(advance < LARGEST)) {
            return;
        }
        if (advance < 1e-4) {
            // an accent that does not move the pen: the direction of its baseline is that of the text
            toX = toPage.a();
            toY = toPage.b();
        }
        float x = (float) toPage.x(atX, atY);
        float y = (float) toPage.y(atX, atY);
        String text = letters == null ? UNKNOWN : letters;
        boolean bold = font.isBold() || state.renderMode == FILL_AND_STROKE;
        keep(new Glyph(text, x, y, (float) advance, (float) size, turn(toX, toY), bold), state);
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
        if (y == 0 && x >= 0) {
            return 0;
        }
        double length = Math.sqrt(x * x + y * y);
        if (Math.abs(y) <= SKEW * length) {
            return x >= 0 ? 0 : 2;
        }
        if (Math.abs(x) <= SKEW * length) {
            return y >= 0 ? 1 : 3;
        }
        return Glyph.SLANTED;
    }
}
