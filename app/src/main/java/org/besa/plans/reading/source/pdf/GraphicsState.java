package org.besa.plans.reading.source.pdf;

import org.jspecify.annotations.Nullable;

/// What `q` saves and `Q` restores, as far as text and rulings need it.
final class GraphicsState implements Cloneable {

    /// Neither filled nor stroked: the text layer of a scanned page.
    private static final int INVISIBLE = 3;

    /// Neither filled nor stroked, added to the clip.
    private static final int CLIP_ONLY = 7;

    Transform toPage;
    Box clip;

    @Nullable
    ReadFont font;

    double fontSize;
    double characterSpacing;
    double wordSpacing;
    double horizontalScale = 1;
    double leading;
    double rise;
    int renderMode;

    GraphicsState(Transform toPage, Box clip) {
        this.toPage = toPage;
        this.clip = clip;
    }

    boolean showsText() {
        return renderMode != INVISIBLE && renderMode != CLIP_ONLY;
    }

    GraphicsState copy() {
        try {
            return (GraphicsState) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
