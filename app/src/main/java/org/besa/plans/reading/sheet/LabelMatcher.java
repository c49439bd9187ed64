package org.besa.plans.reading.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/// Recognises the labels of commitment sheets and the short answers given to them.
final class LabelMatcher {

    private static final int LONGEST = 160;
    private static final int LONG_ENOUGH_TO_BE_CUT = 4;
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s*");
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:(?:no|nr|numri|№)\\.?\\s*)?(\\d{1,3}|[IVXLC]{1,5})\\s*[.:)–—-]?\\s*(.*)$", Pattern.DOTALL);

    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Label> answers = new HashMap<>();

    LabelMatcher() {
        for (WordList.Entry entry : WordList.bundled("labels.tsv").entries()) {
            Label label = Label.valueOf(entry.meaning());
            Map<String, Label> table = Label.ANSWERS.contains(label) ? answers : labels;
            for (String word : entry.words()) {
                table.putIfAbsent(Label.ANSWERS.contains(label) ? sign(word) : Folding.words(word), label);
            }
        }
    }

    /// The label a whole text is, null when it is none.
    @Nullable
    Label label(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String plain = LEADING_NUMBER.matcher(Folding.spaced(text)).replaceFirst("");
        Label exact = exact(Folding.words(plain));
        if (exact == null) {
            exact = exact(Folding.words(BRACKETS.matcher(plain).replaceAll(" ")));
        }
        return exact != null ? exact : opening(Folding.words(plain));
    }

    /// A label with its value behind a colon, or a commitment with its number.
    ///
    /// @return null when the text is not of this form
    @Nullable
    Inline inline(String text) {
        String plain = Folding.spaced(text);
        int colon = plain.indexOf(':');
        if (colon > 0 && colon < plain.length() - 1) {
            Label label = label(plain.substring(0, colon));
            if (label != null) {
                return new Inline(
                        label,
                        plain.substring(0, colon),
                        null,
                        plain.substring(colon + 1).strip());
            }
        }
        String[] words = plain.split(" ", -1);
        boolean commitment = words.length > 1 && labels.get(Folding.words(words[0])) == Label.COMMITMENT;
        Matcher m =
                NUMBERED.matcher(commitment ? plain.substring(words[0].length()).strip() : "");
        return commitment && m.matches() && plain.length() < 400
                ? new Inline(Label.COMMITMENT, words[0], m.group(1), m.group(2).strip())
                : null;
    }

    /// The answer a short text gives, null when it gives none.
    @Nullable
    Label answer(String text) {
        return text.length() > 40 ? null : answers.get(sign(text));
    }

    /// A label and what stands behind it in the same cell.
    ///
    /// @param number of the commitment, null for other labels
    /// @param value may be empty
    record Inline(Label label, String words, @Nullable String number, String value) {}

    private @Nullable Label exact(String words) {
        Label known = labels.get(words);
        if (known != null) {
            return known;
        }
        String compact = words.replace(" ", "");
        return labels.entrySet().stream()
                .filter(entry -> entry.getKey().replace(" ", "").equals(compact))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// A long label may be cut short or go on with an explanation.
    private @Nullable Label opening(String words) {
        Set<Map.Entry<String, Label>> all = labels.entrySet();
        int count = words.split(" ", -1).length;
        Label best = null;
        int longest = 0;
        for (Map.Entry<String, Label> entry : all) {
            String known = entry.getKey();
            int length = known.split(" ", -1).length;
            boolean goesOn = length >= LONG_ENOUGH_TO_BE_CUT && words.startsWith(known + " ") && count <= length * 3;
            boolean cut = count >= LONG_ENOUGH_TO_BE_CUT && known.startsWith(words + " ") && length <= count * 2;
            if ((goesOn || cut) && known.length() > longest) {
                best = entry.getValue();
                longest = known.length();
            }
        }
        return best;
    }

    private static String sign(String text) {
        return Folding.spaced(text).toLowerCase(Locale.ROOT).replaceAll("[.,;]+$", "");
    }
}
