package org.besa.platform.search;

import java.util.Set;
import org.besa.platform.i18n.WordList;

/// What stays of a word in all its cases: "dhurata", "dhuratave" and "dhuratat" have the same.
final class Stem {

    private static final Set<String> ENDINGS = WordList.read(Stem.class, "endings.txt");
    private static final int SHORTEST = 3;
    private static final int LONGEST_ENDING =
            ENDINGS.stream().mapToInt(String::length).max().orElse(0);

    private Stem() {}

    /// The word without its longest ending; what is left has at least three letters, else it stays whole.
    static String of(String word) {
        for (int length = LONGEST_ENDING; length > 0; length--) {
            int end = word.length() - length;
            if (end >= SHORTEST && ENDINGS.contains(word.substring(end))) {
                return word.substring(0, end);
            }
        }
        return word;
    }

    /// Whether the word is this stem with a known ending or with none.
    static boolean isIn(String stem, String word) {
        return word.startsWith(stem)
                && (word.length() == stem.length() || ENDINGS.contains(word.substring(stem.length())));
    }
}
