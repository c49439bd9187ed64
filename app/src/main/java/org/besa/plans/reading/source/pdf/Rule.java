package org.besa.plans.reading.source.pdf;

/// A horizontal or vertical line in page space (see [Glyph]).
///
/// @param at its y when horizontal, its x when vertical
/// @param from its smaller end
/// @param to its larger end
record Rule(boolean horizontal, float at, float from, float to) {

    float length() {
        return to - from;
    }

    /// Whether the two cross or touch, a gap of `slack` allowed.
    boolean meets(Rule other, float slack) {
        return horizontal != other.horizontal
                && at >= other.from - slack
                && at <= other.to + slack
                && other.at >= from - slack
                && other.at <= to + slack;
    }

    Box box() {
        return horizontal ? new Box(from, at, to, at) : new Box(at, from, at, to);
    }

    /// The same line on the page turned anticlockwise by quarter turns.
    ///
    /// @param pageWidth of the page before the turn
    /// @param pageHeight of the page before the turn
    Rule turnedBack(int quarters, float pageWidth, float pageHeight) {
        if (quarters == 0) {
            return this;
        }
        Box turned = box().turnedBack(quarters, pageWidth, pageHeight);
        boolean lies = horizontal == (quarters == 2);
        return lies
                ? new Rule(true, turned.top(), turned.left(), turned.right())
                : new Rule(false, turned.left(), turned.top(), turned.bottom());
    }
}
