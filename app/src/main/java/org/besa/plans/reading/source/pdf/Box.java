package org.besa.plans.reading.source.pdf;

/// A rectangle in page space (see [Glyph]).
record Box(float left, float top, float right, float bottom) {

    static final Box EVERYWHERE = new Box(-1e9f, -1e9f, 1e9f, 1e9f);

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return right <= left || bottom <= top;
    }

    boolean holds(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    Box and(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Box grown(float by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    /// The same rectangle on the page turned anticlockwise by quarter turns.
    ///
    /// @param pageWidth of the page before the turn
    /// @param pageHeight of the page before the turn
    Box turnedBack(int quarters, float pageWidth, float pageHeight) {
        return switch (quarters) {
            case 1 -> new Box(top, pageWidth - right, bottom, pageWidth - left);
            case 2 -> new Box(pageWidth - right, pageHeight - bottom, pageWidth - left, pageHeight - top);
            case 3 -> new Box(pageHeight - bottom, left, pageHeight - top, right);
            default -> this;
        };
    }
}
