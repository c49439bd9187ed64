package org.besa.plans.reading.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The phrases of `phrases.tsv`, folded, by kind.
public final class Phrases {

    private static final int LONGEST_OPENING = 200;

    private final Map<String, Set<String>> byKind = new HashMap<>();
    private final Map<String, Set<String>> languages = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();

    private Phrases(WordList list) {
        for (WordList.Entry entry : list.entries()) {
            if (entry.meaning().equals("letters")) {
                letters.put(entry.language(), String.join("", entry.words()));
                continue;
            }
            Set<String> kind = byKind.computeIfAbsent(entry.meaning(), k -> new HashSet<>());
            entry.words().forEach(word -> kind.add(Folding.words(word)));
            if (entry.meaning().equals("language")) {
                Set<String> language = languages.computeIfAbsent(entry.language(), k -> new HashSet<>());
                entry.words().forEach(word -> language.add(Folding.words(word)));
            }
        }
    }

    /// The phrases Besa ships.
    public static Phrases bundled() {
        return new Phrases(WordList.bundled("phrases.tsv"));
    }

    /// Whether a whole text is a phrase of a kind.
    public boolean is(String kind, String text) {
        return of(kind).contains(Folding.words(text));
    }

    /// The longest phrase of a kind that a text begins with, null when it begins with none.
    public @Nullable String opening(String kind, String text) {
        String words = Folding.words(text.substring(0, Math.min(text.length(), LONGEST_OPENING))) + " ";
        String longest = null;
        for (String phrase : of(kind)) {
            boolean opens = words.startsWith(phrase) && words.charAt(phrase.length()) == ' ';
            if (opens && (longest == null || phrase.length() > longest.length())) {
                longest = phrase;
            }
        }
        return longest;
    }

    /// The longest phrase of a kind that stands anywhere in a text, null when none does.
    public @Nullable String inside(String kind, String text) {
        String words = " " + Folding.words(text) + " ";
        String longest = null;
        for (String phrase : of(kind)) {
            boolean inside = words.contains(phrase) && words.contains(" " + phrase + " ");
            if (inside && (longest == null || phrase.length() > longest.length())) {
                longest = phrase;
            }
        }
        return longest;
    }

    /// The language most of a text's small words belong to, null when too few are known.
    ///
    /// @return an ISO 639-1 code
    public @Nullable String language(String text) {
        String[] words = Folding.words(text).split(" ", -1);
        String lower = text.toLowerCase(Locale.ROOT);
        String best = null;
        long most = 2;
        for (Map.Entry<String, Set<String>> language : languages.entrySet()) {
            String letters = this.letters.getOrDefault(language.getKey(), "");
            long count = lower.chars().filter(c -> letters.indexOf(c) >= 0).count();
            for (String word : words) {
                count += language.getValue().contains(word) ? 1 : 0;
            }
            if (count > most) {
                best = language.getKey();
                most = count;
            }
        }
        return best;
    }

    private Set<String> of(String kind) {
        return byKind.getOrDefault(kind, Set.of());
    }
}
