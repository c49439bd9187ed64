package org.besa.platform.i18n;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words somebody searches for, folded: small letters without marks, so that "shendetesi" finds "Shëndetësi".
/// The database folds alike (`platform.fold`).
///
/// @param typed as typed, without space around
/// @param folded each word for itself, none empty; all of them must occur
public record SearchWords(String typed, List<String> folded) {

    private static final int LONGEST = 100;
    private static final int MOST = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("\\s+");

    /// From a search box; what is too long to be a search is cut.
    public static SearchWords of(String typed) {
        String cut = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
        return new SearchWords(
                cut,
                Arrays.stream(GAP.split(fold(cut)))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .toList());
    }

    /// A text in small letters without marks.
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /// Whether every word occurs in the text; true when there are no words.
    public boolean in(String text) {
        String foldedText = fold(text);
        return folded.stream().allMatch(foldedText::contains);
    }

    /// The words as patterns of SQL `like`.
    public String[] likePatterns() {
        return folded.stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }
}
