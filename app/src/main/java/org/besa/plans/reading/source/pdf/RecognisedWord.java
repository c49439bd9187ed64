package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A word that Tesseract found.
///
/// @param left in pixels, like the other three
/// @param confidence from 0 to 100
record RecognisedWord(String text, int left, int top, int width, int height, float confidence) {

    private static final int COLUMNS = 12;
    private static final Pattern SPECKS = Pattern.compile("[|_\\-—–~.,:;'’‘`\"“”*°^\\\\/\\[\\](){}<>]+");
    private static final float SURE = 60;

    private static final String TALL = "bdfhkltiëçáéíóúßđ0123456789()[]/\\|!?\"'’“”%&€$@#";
    private static final String DEEP = "gjpqyçğşţ,;()[]/|@$";

    /// Heights of letters over and under the baseline, in font sizes.
    private static final float ASCENT = 0.7f;

    private static final float SMALL = 0.5f;
    private static final float DESCENT = 0.21f;

    /// The word of a row of the program's table; empty for rows of pages, blocks and lines, and for specks of dirt.
    static Optional<RecognisedWord> of(String row) {
        String[] columns = row.split("\t", COLUMNS);
        if (columns.length < COLUMNS || !columns[0].equals("5") || columns[11].isBlank()) {
            return Optional.empty();
        }
        try {
            RecognisedWord word = new RecognisedWord(
                    columns[11].strip(),
                    Integer.parseInt(columns[6]),
                    Integer.parseInt(columns[7]),
                    Integer.parseInt(columns[8]),
                    Integer.parseInt(columns[9]),
                    Float.parseFloat(columns[10]));
            boolean speck = word.confidence < SURE && SPECKS.matcher(word.text).matches();
            return speck || word.width <= 0 || word.height <= 0 ? Optional.empty() : Optional.of(word);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Size of its font in pixels, told by which letters it has.
    float size() {
        return height / ((isTall() ? ASCENT : SMALL) + (isDeep() ? DESCENT : 0));
    }

    /// Its characters, spread evenly, and a space after them.
    ///
    /// @param points of one pixel
    /// @param size of the font in points
    List<Glyph> glyphs(float points, float size) {
        List<Glyph> glyphs = new ArrayList<>();
        float baseline = (top + height) * points - (isDeep() ? DESCENT * size : 0);
        int[] letters = text.codePoints().toArray();
        float advance = width * points / letters.length;
        for (int i = 0; i < letters.length; i++) {
            glyphs.add(glyph(Character.toString(letters[i]), left * points + i * advance, baseline, advance, size));
        }
        glyphs.add(glyph(" ", (left + width) * points, baseline, 0, size));
        return glyphs;
    }

    private static Glyph glyph(String text, float x, float baseline, float advance, float size) {
        return new Glyph(text, x, baseline, advance, size, 0, false);
    }

    private boolean isTall() {
        return text.chars().anyMatch(c -> Character.isUpperCase(c) || TALL.indexOf(c) >= 0);
    }

    private boolean isDeep() {
        return text.chars().anyMatch(c -> DEEP.indexOf(c) >= 0);
    }
}
