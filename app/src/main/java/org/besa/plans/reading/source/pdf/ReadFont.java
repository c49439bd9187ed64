package org.besa.plans.reading.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// A font of a document, asked once for each of its characters.
final class ReadFont {

    /// Fonts that draw bullets and arrows under letter codes of the private use area.
    private static final int PRIVATE_USE = 0xE000;

    private static final int PRIVATE_USE_END = 0xF8FF;

    private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|demi");

    private final PDFont font;
    private final boolean twoBytes;
    private final double height;
    private final boolean bold;
    private final Letter[][] letters = new Letter[256][];

    /// One character of the font.
    ///
    /// @param text null when the font does not tell which letter it is
    /// @param x advance to the right in units of the font size
    /// @param y advance upwards in units of the font size, not 0 only in vertical writing
    record Letter(@Nullable String text, double x, double y) {}

    ReadFont(PDFont font) {
        this.font = font;
        this.twoBytes = font instanceof PDType0Font composite
                && composite.getCMap() != null
                && composite.getCMap().getName() != null
                && composite.getCMap().getName().startsWith("Identity");
        this.height = height(font);
        this.bold = isBold(font);
    }

    boolean isVertical() {
        return font.isVertical();
    }

    Codes codes(byte[] string) {
        return new Codes(string);
    }

    Letter letter(int code) {
        int page = code >>> 8;
        if (page >= letters.length) {
            return newLetter(code);
        }
        if (letters[page] == null) {
            letters[page] = new Letter[256];
        }
        Letter letter = letters[page][code & 0xFF];
        if (letter == null) {
            letter = newLetter(code);
            letters[page][code & 0xFF] = letter;
        }
        return letter;
    }

    /// Height of its letters in units of the font size: 1 but for fonts whose shapes are drawings in units of their
    /// own.
    double height() {
        return height;
    }

    boolean isBold() {
        return bold;
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return (name != null && BOLD.matcher(name).find())
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }

    private static double height(PDFont font) {
        if (font instanceof PDType3Font drawn && drawn.getFontBBox() != null) {
            double height = Math.abs(
                    drawn.getFontBBox().getHeight() * drawn.getFontMatrix().getScaleY());
            return height > 0 ? height : 1;
        }
        return 1;
    }

    private Letter newLetter(int code) {
        Vector advance = displacement(code);
        return new Letter(text(code), advance.getX(), advance.getY());
    }

    /// The character codes of a string, one or several bytes each.
    final class Codes {

        private final byte[] string;
        private int at;
        private int code;
        private int length;

        Codes(byte[] string) {
            this.string = string;
        }

        /// Moves to the next code; false when there is none.
        boolean next() throws IOException {
            int left = string.length - at;
            if (left <= 0) {
                return false;
            }
            if (twoBytes && left >= 2) {
                code = ((string[at] & 0xFF) << 8) | (string[at + 1] & 0xFF);
                length = 2;
            } else if (font instanceof PDType0Font) {
                ByteArrayInputStream rest = new ByteArrayInputStream(string, at, left);
                code = font.readCode(rest);
                length = left - rest.available();
            } else {
                code = string[at] & 0xFF;
                length = 1;
            }
            at += length;
            return length > 0;
        }

        int code() {
            return code;
        }

        /// Whether word spacing applies to it.
        boolean isSingleSpace() {
            return length == 1 && code == ' ';
        }
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
