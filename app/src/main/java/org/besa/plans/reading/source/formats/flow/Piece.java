package org.besa.plans.reading.source.formats.flow;

import java.util.ArrayList;
import java.util.List;

/// What stands in a flow of text before it has found its place in the document.
sealed interface Piece {

    /// Characters of text in it.
    int characters();

    /// A paragraph or a line of one; may be blank.
    record Paragraph(String text) implements Piece {

        @Override
        public int characters() {
            return text.length();
        }
    }

    /// A table whose rows are complete.
    record Table(List<List<DraftCell>> rows, int characters) implements Piece {}

    /// A cell that is still being filled.
    final class DraftCell {
        final int column;
        int columnSpan = 1;
        int rowSpan = 1;
        int repeats = 1;

        /// The cell goes on from the row above, as Word marks vertically merged cells.
        boolean continues;

        final List<Piece> pieces = new ArrayList<>(1);

        DraftCell(int column) {
            this.column = column;
        }

        /// The same cell at another place.
        DraftCell at(int otherColumn) {
            DraftCell copy = new DraftCell(otherColumn);
            copy.columnSpan = columnSpan;
            copy.rowSpan = rowSpan;
            copy.continues = continues;
            copy.pieces.addAll(pieces);
            return copy;
        }

        /// The text of the cell, lines parted by line feeds, blank ones left out.
        String text() {
            StringBuilder text = new StringBuilder();
            for (Piece piece : pieces) {
                if (piece instanceof Paragraph paragraph) {
                    VisibleText.appendLines(text, paragraph.text());
                }
            }
            return text.toString();
        }
    }
}
