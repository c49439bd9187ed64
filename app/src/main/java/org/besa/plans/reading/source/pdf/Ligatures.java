package org.besa.plans.reading.source.pdf;

import java.text.Normalizer;

/// Shapes that stand for several letters, and letters that are drawn in two parts.
final class Ligatures {

    private static final char FIRST = '\uFB00';
    private static final char LAST = '\uFB06';

    /// Accents as characters of their own, each with the combining character that means the same.
    private static final String SPACING = "¨´`ˆ˜¸ˇ˘˚˙˛¯\u02DD";

    private static final String COMBINING =
            "\u0308\u0301\u0300\u0302\u0303\u0327\u030C\u0306\u030A\u0307\u0328\u0304\u030B";

    private Ligatures() {}

    static boolean isLigature(char c) {
        return c >= FIRST && c <= LAST;
    }

    static String letters(char ligature) {
        return Normalizer.normalize(String.valueOf(ligature), Normalizer.Form.NFKC);
    }

    /// Whether the text is an accent alone, without a letter to stand on.
    static boolean isAccent(String text) {
        return text.length() == 1
                && (SPACING.indexOf(text.charAt(0)) >= 0
                        || Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK);
    }

    /// The letter with the accent on it, or both side by side when there is no such letter.
    static String accented(String letter, String accent) {
        int spacing = SPACING.indexOf(accent.charAt(0));
        String combining = spacing < 0 ? accent : String.valueOf(COMBINING.charAt(spacing));
        String composed = Normalizer.normalize(letter + combining, Normalizer.Form.NFC);
        return composed.length() == letter.length() ? composed : letter + accent;
    }
}
