package org.besa.plans.reading.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.words.Folding;

/// Header words with their meaning. Finds those that a text can be without trying all: every cell of a document is
/// asked.
final class Synonyms {

    private final Map<String, List<Synonym>> byFirstWord = new HashMap<>();
    private final Map<Integer, List<Synonym>> byLength = new HashMap<>();

    /// A known header.
    ///
    /// @param words folded
    /// @param compact the words without spaces
    record Synonym(Field field, String words, String compact) {

        /// How many letters may be wrong, missing or too many.
        int tolerated() {
            return compact.length() / 6;
        }
    }

    void add(Field field, String header) {
        String words = Folding.words(header);
        var synonym = new Synonym(field, words, words.replace(" ", ""));
        byFirstWord.computeIfAbsent(firstWord(words, 0), w -> new ArrayList<>()).add(synonym);
        byLength.computeIfAbsent(synonym.compact().length(), l -> new ArrayList<>())
                .add(synonym);
    }

    /// Those whose words stand in a text, and those about as long, which it may be with other letters or spaces.
    ///
    /// @param text folded to words
    /// @param compact the text without spaces
    Set<Synonym> near(String text, String compact) {
        Set<Synonym> near = new HashSet<>();
        for (int start = 0; start >= 0; start = next(text, start)) {
            int at = start;
            byFirstWord.getOrDefault(firstWord(text, at), List.of()).stream()
                    .filter(synonym -> text.startsWith(synonym.words(), at))
                    .forEach(near::add);
        }
        for (int length = compact.length() / 2; length <= compact.length() * 2; length++) {
            for (Synonym synonym : byLength.getOrDefault(length, List.of())) {
                if (Math.abs(length - compact.length()) <= synonym.tolerated()) {
                    near.add(synonym);
                }
            }
        }
        return near;
    }

    private static int next(String text, int start) {
        int space = text.indexOf(' ', start);
        return space < 0 ? -1 : space + 1;
    }

    private static String firstWord(String text, int start) {
        int space = text.indexOf(' ', start);
        return text.substring(start, space < 0 ? text.length() : space);
    }
}
