package org.besa.plans.reading.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// A font of a document, asked once for each of its characters.
final class ReadFont {

    /// Fonts that draw bullets and arrows under letter codes of the private use area.
    private static final int PRIVATE_USE = 0xE000;

    private static final int PRIVATE_USE_END = 0xF8FF;

    private final PDFont font;
    private final Map<Integer, Letter> letters = new HashMap<>();

    /// One character of the font.
    ///
    /// @param text null when the font does not tell which letter it is
    /// @param x advance to the right in units of the font size
    /// @param y advance upwards in units of the font size, not 0 only in vertical writing
    record Letter(@Nullable String text, double x, double y) {}

    ReadFont(PDFont font) {
        this.font = font;
    }

    boolean isVertical() {
        return font.isVertical();
    }

    int nextCode(ByteArrayInputStream string) throws IOException {
        return font.readCode(string);
    }

    Letter letter(int code) throws IOException {
        Letter letter = letters.get(code);
        if (letter == null) {
            Vector advance = displacement(code);
            letter = new Letter(text(code), advance.getX(), advance.getY());
            letters.put(code, letter);
        }
        return letter;
    }

    /// Height of its letters in units of the font size: 1 but for fonts whose shapes are drawings in units of their
    /// own.
    double height() {
        if (font instanceof PDType3Font drawn) {
            double height =
                    drawn.getFontBBox() == null ? 0 : drawn.getFontBBox().getHeight();
            double scaled = Math.abs(height * drawn.getFontMatrix().getScaleY());
            return scaled > 0 ? scaled : 1;
        }
        return 1;
    }

    private Vector displacement(int code) {
        try {
            return font.getDisplacement(code);
        } catch (IOException | RuntimeException e) {
            return new Vector(0.5f, 0);
        }
    }

    private @Nullable String text(int code) {
        String text = null;
        try {
            text = font.toUnicode(code);
        } catch (RuntimeException e) {
            // a damaged table of letters: as if it had none
        }
        if (text == null
                && !(font instanceof PDType0Font)
                && code >= ' '
                && code < 0x7F
                && !(font instanceof PDType3Font)) {
            return String.valueOf((char) code);
        }
        if (text == null || text.isEmpty()) {
            return null;
        }
        return cleaned(text);
    }

    private static @Nullable String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= PRIVATE_USE && c <= PRIVATE_USE_END) {
                cleaned.append('•');
            } else if (c == '\uFFFD' || c == 0) {
                return null;
            } else if (Ligatures.isLigature(c)) {
                cleaned.append(Ligatures.letters(c));
            } else if (c < ' ' || c == '\u007F') {
                cleaned.append(' ');
            } else {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }
}
