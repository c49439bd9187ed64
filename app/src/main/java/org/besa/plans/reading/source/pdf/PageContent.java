package org.besa.plans.reading.source.pdf;

import java.util.List;

/// What a page shows, in page space (see [Glyph]) and in the order in which it was drawn.
///
/// @param glyphs visible characters
/// @param hidden characters drawn invisibly, as recognition programs lay them over a scanned page
/// @param rules straight horizontal and vertical lines, thin rectangles among them
/// @param fills rectangles filled with a colour, as behind header cells
/// @param pictured share of the page that pictures cover, from 0 to 1
/// @param largestPicture pixels of the largest picture
/// @param undecoded characters whose font does not tell which letter they are
/// @param clipped characters that were drawn but cut off, so that nobody sees them
/// @param recognised whether the characters were recognised in a picture
record PageContent(
        float width,
        float height,
        List<Glyph> glyphs,
        List<Glyph> hidden,
        List<Rule> rules,
        List<Box> fills,
        float pictured,
        long largestPicture,
        int undecoded,
        int clipped,
        boolean recognised) {

    /// The page turned so that most of its text reads to the right.
    PageContent upright() {
        if (letters(0) * 2 >= glyphs.size()) {
            return this;
        }
        int most = 0;
        for (int turn = 1; turn < 4; turn++) {
            if (letters(turn) > letters(most)) {
                most = turn;
            }
        }
        return most == 0 ? this : turnedBack(most);
    }

    private long letters(int turn) {
        return glyphs.stream().filter(glyph -> glyph.turn() == turn).count();
    }

    private PageContent turnedBack(int quarters) {
        boolean sideways = quarters != 2;
        return new PageContent(
                sideways ? height : width,
                sideways ? width : height,
                glyphs.stream()
                        .map(glyph -> glyph.turnedBack(quarters, width, height))
                        .toList(),
                hidden.stream()
                        .map(glyph -> glyph.turnedBack(quarters, width, height))
                        .toList(),
                rules.stream()
                        .map(rule -> rule.turnedBack(quarters, width, height))
                        .toList(),
                fills.stream()
                        .map(fill -> fill.turnedBack(quarters, width, height))
                        .toList(),
                pictured,
                largestPicture,
                undecoded,
                clipped,
                recognised);
    }

    /// The page with the characters and lines that its picture shows.
    PageContent recognised(List<Glyph> otherGlyphs, List<Rule> otherRules) {
        return new PageContent(
                width, height, otherGlyphs, List.of(), otherRules, List.of(), pictured, largestPicture, 0, 0, true);
    }

    /// How many of the characters are no spaces.
    static int letters(List<Glyph> glyphs) {
        return (int) glyphs.stream().filter(glyph -> !glyph.isBlank()).count();
    }
}
