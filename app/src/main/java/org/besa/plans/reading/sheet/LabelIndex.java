package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Phrases and what they mean, found also when they are inflected, glued, cut short or explained.
final class LabelIndex {

    private static final int LONG_ENOUGH_TO_BE_CUT = 4;
    private static final int SHORTEST_INFLECTED = 6;
    private static final int STEM = 4;
    private static final int LONGEST_ENDING = 3;

    /// @param phrase as written in the list of labels
    private record Known(String phrase, List<String> words, Label label) {}

    private final Map<String, Label> exact = new HashMap<>();
    private final Map<String, List<Known>> byStem = new HashMap<>();

    void add(String phrase, Label label) {
        String words = Folding.words(phrase);
        if (!words.isEmpty() && exact.putIfAbsent(words.replace(" ", ""), label) == null) {
            List<String> list = List.of(words.split(" ", -1));
            byStem.computeIfAbsent(stem(list), stem -> new ArrayList<>()).add(new Known(phrase, list, label));
        }
    }

    /// What a phrase means, null when it is not known in any of its forms.
    @Nullable
    Label find(String phrase) {
        String words = Folding.words(phrase);
        if (words.isEmpty()) {
            return null;
        }
        Label same = exact.get(words.replace(" ", ""));
        Known alike = same == null ? alike(List.of(words.split(" ", -1))) : null;
        return alike == null ? same : alike.label();
    }

    /// What a long phrase means that stops early or goes on with an explanation, null when nothing known.
    @Nullable
    Label opening(String phrase) {
        List<String> words = List.of(Folding.words(phrase).split(" ", -1));
        Known best = null;
        for (Known known : byStem.getOrDefault(stem(words), List.of())) {
            int length = known.words().size();
            boolean goesOn = length >= LONG_ENOUGH_TO_BE_CUT
                    && words.size() > length
                    && words.size() <= length * 3
                    && sameWords(known.words(), words.subList(0, length));
            boolean isCut = words.size() >= LONG_ENOUGH_TO_BE_CUT
                    && length > words.size()
                    && length <= words.size() * 2
                    && sameWords(known.words().subList(0, words.size()), words);
            if ((goesOn || isCut) && (best == null || length > best.words().size())) {
                best = known;
            }
        }
        return best == null ? null : best.label();
    }

    /// A phrase as the list of labels writes it, null when it is not known in any of its forms.
    @Nullable
    String written(String phrase) {
        Known known = alike(List.of(Folding.words(phrase).split(" ", -1)));
        return known == null ? null : known.phrase();
    }

    private @Nullable Known alike(List<String> words) {
        boolean tooShort = words.size() == 1 && words.getFirst().length() < SHORTEST_INFLECTED;
        return tooShort
                ? null
                : byStem.getOrDefault(stem(words), List.of()).stream()
                        .filter(known -> sameWords(known.words(), words))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean sameWords(List<String> some, List<String> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = sameWord(some.get(i), others.get(i));
        }
        return same;
    }

    /// Whether two words differ in their endings only.
    private static boolean sameWord(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= Math.max(STEM, Math.max(one.length(), other.length()) - LONGEST_ENDING);
    }

    private static String stem(List<String> words) {
        String first = words.getFirst();
        return first.substring(0, Math.min(STEM, first.length()));
    }
}
