package org.besa.platform.record;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that left a text and those that came, so that a reader sees what was changed and nothing else.
public final class TextDiff {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private TextDiff() {}

    /// A piece of text and what became of it.
    public record Piece(Fate fate, String text) {}

    /// What became of a piece.
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /// The pieces of both texts in reading order; joined, the kept and removed ones are the text before, the kept and
    /// added ones the text after.
    public static List<Piece> of(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        List<AbstractDelta<String>> deltas = DiffUtils.diff(old, now).getDeltas();
        if (isAnotherText(old, now, deltas)) {
            return whole(before, after);
        }
        List<Piece> pieces = new ArrayList<>();
        int read = 0;
        for (AbstractDelta<String> delta : deltas) {
            add(pieces, Fate.KEPT, old.subList(read, delta.getSource().getPosition()));
            add(pieces, Fate.REMOVED, delta.getSource().getLines());
            add(pieces, Fate.ADDED, delta.getTarget().getLines());
            read = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.KEPT, old.subList(read, old.size()));
        return pieces;
    }

    /// Of texts that have little in common, scattered words that happen to be in both only confuse.
    private static boolean isAnotherText(List<String> old, List<String> now, List<AbstractDelta<String>> deltas) {
        long removed = deltas.stream()
                .mapToLong(delta -> words(delta.getSource().getLines()))
                .sum();
        long kept = words(old) - removed;
        return deltas.size() > 1 && kept * 5 < Math.min(words(old), words(now)) * 3;
    }

    private static long words(List<String> tokens) {
        return tokens.stream().filter(token -> !token.isBlank()).count();
    }

    private static List<Piece> whole(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Fate.REMOVED, before.isEmpty() ? List.of() : List.of(before));
        add(pieces, Fate.ADDED, after.isEmpty() ? List.of() : List.of(after));
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
