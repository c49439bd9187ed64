package org.besa.platform.search;

import java.util.List;
import java.util.stream.Collectors;

/// A text with the words that a search found in it.
///
/// @param language ISO 639-1 code of the text
public record MarkedText(String language, List<Piece> pieces) {

    /// A stretch of the text.
    ///
    /// @param found whether it is what was searched for
    public record Piece(String text, boolean found) {}

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /// The text without marks.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
