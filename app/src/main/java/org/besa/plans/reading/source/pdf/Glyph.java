package org.besa.plans.reading.source.pdf;

/// A drawn character in page space: points from the page's upper left corner, y downwards, the page as a person holds
/// it.
///
/// @param text what it stands for; several letters for a ligature, empty when only its place counts
/// @param x where its baseline begins
/// @param y its baseline
/// @param advance how far it moves the pen along its direction
/// @param size height of the font, in points
/// @param turn direction of writing in quarter turns clockwise (0 reads to the right, 1 downwards, 3 upwards), or
/// [#SLANTED]
/// @param bold whether its font is a bold one
record Glyph(String text, float x, float y, float advance, float size, int turn, boolean bold) {

    /// Turn of writing that is parallel to no edge of the page.
    static final int SLANTED = -1;

    /// Where its baseline ends. Only meaningful when it reads to the right.
    float end() {
        return x + advance;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    Glyph withText(String other) {
        return new Glyph(other, x, y, advance, size, turn, bold);
    }

    /// The same glyph on the page turned anticlockwise by quarter turns.
    ///
    /// @param width of the page before the turn
    /// @param height of the page before the turn
    Glyph turnedBack(int quarters, float width, float height) {
        int newTurn = turn == SLANTED ? SLANTED : Math.floorMod(turn - quarters, 4);
        return switch (quarters) {
            case 1 -> new Glyph(text, y, width - x, advance, size, newTurn, bold);
            case 2 -> new Glyph(text, width - x, height - y, advance, size, newTurn, bold);
            case 3 -> new Glyph(text, height - y, x, advance, size, newTurn, bold);
            default -> this;
        };
    }

    /// The same glyph on the page turned anticlockwise by a small angle around its upper left corner.
    Glyph levelled(double angle) {
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        return new Glyph(text, (float) (x * cos + y * sin), (float) (y * cos - x * sin), advance, size, turn, bold);
    }
}
