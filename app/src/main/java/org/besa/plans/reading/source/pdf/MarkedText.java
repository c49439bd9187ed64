package org.besa.plans.reading.source.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// Follows the operators that mark text of a page (ISO 32000-1, 14.6), as far as Besa's own marks tell the place of the
/// text in its table.
final class MarkedText {

    private static final COSName PLACE = COSName.getPDFName(PdfSource.PLACE);
    private static final int DEEPEST = 64;

    private final List<Glyph> glyphs;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Mark> open = new ArrayDeque<>();

    /// A text and its place.
    ///
    /// @param table number of its table, from 1; 0 outside of tables
    /// @param row running number of the row, or of the line outside of tables
    /// @param column from 0
    /// @param paragraph of the cell, from 0
    record Piece(int table, int row, int column, int paragraph, String text) {}

    /// @param place null when the mark tells none
    /// @param from how many glyphs there were before it
    /// @param actual what the text is, whatever the glyphs say; null when they say it
    private record Mark(
            @Nullable COSArray place, int from, @Nullable String actual) {}

    /// @param glyphs of the page, to which those to come are added
    MarkedText(List<Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    void begin(List<COSBase> operands) {
        if (open.size() < DEEPEST) {
            COSDictionary properties = operands.size() > 1 && operands.get(1) instanceof COSDictionary dictionary
                    ? dictionary
                    : new COSDictionary();
            COSArray place = properties.getCOSArray(PLACE);
            boolean isWhole = place != null && place.size() == 4;
            open.push(new Mark(isWhole ? place : null, glyphs.size(), properties.getString(COSName.ACTUAL_TEXT)));
        }
    }

    void end() {
        Mark mark = open.poll();
        COSArray place = mark == null ? null : mark.place();
        if (mark == null || place == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (mark.actual() != null) {
            text.append(mark.actual());
        } else {
            glyphs.subList(mark.from(), glyphs.size()).forEach(glyph -> text.append(glyph.text()));
        }
        pieces.add(new Piece(place.getInt(0), place.getInt(1), place.getInt(2), place.getInt(3), text.toString()));
    }

    /// The texts of the page with their places, in the order in which they are drawn.
    List<Piece> pieces() {
        return pieces;
    }
}
