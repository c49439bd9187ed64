package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Phrases and what they mean, found also when they are inflected, glued, cut short or explained.
final class LabelIndex {

    private static final int LONG_ENOUGH_TO_BE_CUT = 4;
    private static final int SHORTEST_INFLECTED = 6;
    private static final int STEM = 4;
    private static final int LONGEST_ENDING = 3;
    private static final Pattern PARTED = Pattern.compile(" ");

    /// A phrase without its particles.
    ///
    /// @param length with them
    private record Words(List<String> list, int length) {

        String compact() {
            return String.join("", list);
        }

        boolean begins(Words longer) {
            return list.size() <= longer.list.size()
                    && sameWords(list, longer.list.subList(0, list.size()))
                    && length < longer.length;
        }
    }

    /// @param phrase as written in the list of labels
    private record Known(String phrase, Words words, Label label) {}

    private final Map<String, Label> exact = new HashMap<>();
    private final Map<String, List<Known>> byStem = new HashMap<>();
    private final Set<String> particles;
    /// The list of labels repeats few words many times.
    private final Map<String, String> folded = new HashMap<>();

    /// @param particles words that do not tell one label from another
    LabelIndex(Set<String> particles) {
        this.particles = particles;
    }

    void add(String phrase, Label label) {
        Words words = words(PARTED.splitAsStream(phrase)
                .map(word -> folded.computeIfAbsent(word, Folding::words))
                .collect(Collectors.joining(" ")));
        if (!words.list().isEmpty() && exact.putIfAbsent(words.compact(), label) == null) {
            byStem.computeIfAbsent(stem(words), stem -> new ArrayList<>()).add(new Known(phrase, words, label));
        }
    }

    /// What a phrase means, null when it is not known in any of its forms.
    @Nullable
    Label find(String phrase) {
        Words words = words(Folding.words(phrase));
        if (words.list().isEmpty()) {
            return null;
        }
        Label same = exact.get(words.compact());
        Known alike = same == null ? alike(words) : null;
        return alike == null ? same : alike.label();
    }

    /// What a long phrase means that stops early or goes on with an explanation, null when nothing known.
    @Nullable
    Label opening(String phrase) {
        Words words = words(Folding.words(phrase));
        Known best = null;
        for (Known known : words.list().isEmpty() ? List.<Known>of() : byStem.getOrDefault(stem(words), List.of())) {
            int length = known.words().length();
            boolean goesOn = length >= LONG_ENOUGH_TO_BE_CUT
                    && words.length() <= length * 3
                    && known.words().begins(words);
            boolean isCut = words.length() >= LONG_ENOUGH_TO_BE_CUT
                    && length <= words.length() * 2
                    && words.begins(known.words());
            if ((goesOn || isCut) && (best == null || length > best.words().length())) {
                best = known;
            }
        }
        return best == null ? null : best.label();
    }

    /// A phrase as the list of labels writes it, null when it is not known in any of its forms.
    @Nullable
    String written(String phrase) {
        Known known = alike(words(Folding.words(phrase)));
        return known == null ? null : known.phrase();
    }

    private @Nullable Known alike(Words words) {
        boolean tooShort = words.list().isEmpty()
                || (words.list().size() == 1 && words.list().getFirst().length() < SHORTEST_INFLECTED);
        return tooShort
                ? null
                : byStem.getOrDefault(stem(words), List.of()).stream()
                        .filter(known -> sameWords(known.words().list(), words.list()))
                        .findFirst()
                        .orElse(null);
    }

    private Words words(String folded) {
        List<String> all = List.of(folded.split(" ", -1));
        return new Words(
                all.stream()
                        .filter(word -> !word.isEmpty() && !particles.contains(word))
                        .toList(),
                all.size());
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

    private static String stem(Words words) {
        String first = words.list().getFirst();
        return first.substring(0, Math.min(STEM, first.length()));
    }
}
