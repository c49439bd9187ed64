package org.besa.platform.search;

import java.util.Set;
import org.besa.platform.i18n.WordList;

/// The cases of a word: "dhurata", "dhuratave" and "dhuratë" are one word with other endings.
final class Endings {

    private static final Set<String> ENDINGS = WordList.read(Endings.class, "endings.txt");
    private static final int LEAST_OF_A_SHORT_WORD = 3;
    private static final int LEAST = 4;
    private static final int SHORT = 6;

    private Endings() {}

    /// What all words begin with that may be the same word in another case.
    static String root(String word) {
        for (int length = least(word); length < word.length(); length++) {
            if (ENDINGS.contains(word.substring(length))) {
                return word.substring(0, length);
            }
        }
        return word;
    }

    /// Whether both are one beginning with a known ending each, or with none.
    static boolean sameWord(String word, String other) {
        for (int length = least(word); length <= Math.min(word.length(), other.length()); length++) {
            if (word.regionMatches(0, other, 0, length) && isEnding(word, length) && isEnding(other, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnding(String word, int from) {
        return from == word.length() || ENDINGS.contains(word.substring(from));
    }

    private static int least(String word) {
        return word.length() < SHORT ? LEAST_OF_A_SHORT_WORD : LEAST;
    }
}
