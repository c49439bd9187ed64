package org.besa.plans.reading.source.pdf;

import java.util.List;

/// Characters that stand together on a baseline.
///
/// @param glyphs from left to right, at least one
/// @param spaced whether a space was drawn before it
record Word(String text, List<Glyph> glyphs, Box box, float baseline, float size, boolean spaced) {

    /// Where the eye sees it: the middle of its small letters.
    float middle() {
        return (box.top() + box.bottom()) / 2;
    }

    float center() {
        return (box.left() + box.right()) / 2;
    }

    boolean isBold() {
        return glyphs.getFirst().bold();
    }

    float left() {
        return box.left();
    }

    float right() {
        return box.right();
    }
}
