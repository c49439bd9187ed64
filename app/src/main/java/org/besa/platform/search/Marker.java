package org.besa.platform.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.i18n.SearchWords.Part;
import org.besa.platform.search.MarkedText.Piece;

/// Finds in the texts of an entry what made it be found.
record Marker(SearchTerms terms) {

    /// A word of a text.
    private record Token(int start, int end, String folded) {}

    /// Where a text has what was searched for.
    ///
    /// @param parts how many of the parts that must occur are in it
    /// @param stretches marked stretches, none overlapping, as start and end
    record Found(int parts, List<int[]> stretches) {}

    Found find(String text) {
        List<Token> tokens = tokens(text);
        BitSet marked = new BitSet();
        int parts = 0;
        for (Part part : terms.words().required()) {
            if (mark(part, tokens, marked)) {
                parts++;
            }
        }
        markBetween(tokens, marked);
        return new Found(parts, stretches(text, tokens, marked));
    }

    /// Words with nothing but a space between are one stretch.
    private static List<int[]> stretches(String text, List<Token> tokens, BitSet marked) {
        List<int[]> stretches = new ArrayList<>();
        int[] last = {0, -1};
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            Token token = tokens.get(i);
            if (last[1] >= 0 && text.substring(last[1], token.start()).equals(" ")) {
                last[1] = token.end();
            } else {
                last = new int[] {token.start(), token.end()};
                stretches.add(last);
            }
        }
        return stretches;
    }

    /// The text between two places, marked.
    static List<Piece> pieces(String text, int from, int to, List<int[]> stretches) {
        List<Piece> pieces = new ArrayList<>();
        int done = from;
        for (int[] stretch : stretches) {
            if (stretch[0] >= done && stretch[1] <= to) {
                add(pieces, text.substring(done, stretch[0]), false);
                add(pieces, text.substring(stretch[0], stretch[1]), true);
                done = stretch[1];
            }
        }
        add(pieces, text.substring(done, to), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    private boolean mark(Part part, List<Token> tokens, BitSet marked) {
        boolean found = false;
        int size = part.words().size();
        for (int i = 0; i + size <= tokens.size(); i++) {
            if (standsAt(part, tokens, i)) {
                marked.set(i, i + size);
                found = true;
            }
        }
        return found;
    }

    private boolean standsAt(Part part, List<Token> tokens, int at) {
        int last = part.words().size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean whole = part.quoted() || i < last;
            if (!terms.means(part.words().get(i), tokens.get(at + i).folded(), whole)) {
                return false;
            }
        }
        return true;
    }

    /// "Kodi i dhuratave" is one stretch, not two, when the "i" was typed as well.
    private void markBetween(List<Token> tokens, BitSet marked) {
        List<String> typed = terms.words().folded();
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (!marked.get(i)
                    && marked.get(i - 1)
                    && marked.get(i + 1)
                    && typed.contains(tokens.get(i).folded())) {
                marked.set(i);
            }
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            boolean gap = i == text.length() || SearchWords.isGap(text.codePointAt(i));
            if (gap && start >= 0) {
                tokens.add(new Token(start, i, SearchWords.fold(text.substring(start, i))));
                start = -1;
            } else if (!gap && start < 0) {
                start = i;
            }
            i += i == text.length() ? 1 : Character.charCount(text.codePointAt(i));
        }
        return tokens;
    }
}
