package org.besa.plans.reading.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.besa.plans.reading.words.WordList;

/// Tells what a header cell means, from a table of words, tolerating small variants: letters changed or lost, words
/// written together or apart, units in brackets, more words around the known ones.
public final class HeaderMatcher {

    /// From this score on a header is taken for a field.
    static final double MATCH = 0.6;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern TERMS = Pattern.compile("\\s*/\\s*");
    private static final int LONGEST_HEADER = 120;
    private static final int CACHED = 4_096;

    private record Synonym(Field field, String words, String compact) {}

    private final Map<String, List<Synonym>> byFirstWord = new HashMap<>();
    private final Map<Integer, List<Synonym>> byLength = new HashMap<>();
    private final Map<String, List<Synonym>> stems = new HashMap<>();
    private final Phrases phrases = Phrases.bundled();
    /// The same few words stand above the columns of every page, and every row is asked whether it is a header.
    private final Map<String, List<Guess>> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Guess>> eldest) {
            return size() > CACHED;
        }
    };

    /// Knows the words of a list whose meanings are names of [Field].
    ///
    /// @throws IllegalArgumentException naming a meaning that is no field
    public HeaderMatcher(WordList words) {
        for (WordList.Entry entry : words.entries()) {
            Field field = field(entry.meaning());
            entry.words().forEach(word -> learn(field, word));
        }
    }

    /// A word that ends in a star stands for all words that begin so, wherever they stand in a header.
    private void learn(Field field, String word) {
        String folded = Folding.words(word);
        var synonym = new Synonym(field, folded, folded.replace(" ", ""));
        if (word.endsWith("*")) {
            stems.computeIfAbsent(head(folded), k -> new ArrayList<>()).add(synonym);
            return;
        }
        byFirstWord.computeIfAbsent(firstWord(folded), k -> new ArrayList<>()).add(synonym);
        byLength.computeIfAbsent(synonym.compact().length(), k -> new ArrayList<>())
                .add(synonym);
    }

    /// Knows the words Besa ships.
    public static HeaderMatcher bundled() {
        return new HeaderMatcher(WordList.bundled("columns.tsv"));
    }

    /// What a header may mean, best first; empty when nothing is known about it.
    ///
    /// "Objective / risk" names what a row says and not what groups rows: of two terms the one that is no group
    /// counts.
    public List<Guess> guesses(String header) {
        if (header.length() > LONGEST_HEADER) {
            return List.of();
        }
        return answers.computeIfAbsent(header, this::guess);
    }

    private List<Guess> guess(String header) {
        String plain = BRACKETS.matcher(header).replaceAll(" ");
        String named = Folding.words(plain).isEmpty() ? header : plain;
        Map<Field, Double> best = scores(named);
        String[] terms = TERMS.split(named.strip(), -1);
        if (terms.length > 1) {
            List<Map<Field, Double>> each =
                    Arrays.stream(terms).map(this::scores).toList();
            if (each.stream().noneMatch(Map::isEmpty)) {
                each.forEach(scores -> scores.forEach((field, score) -> best.merge(field, score, Math::max)));
            }
            boolean ofRow = best.keySet().stream().anyMatch(field -> field != Field.GROUP && field != Field.NUMBER);
            if (ofRow) {
                best.remove(Field.GROUP);
            }
        }
        return best.entrySet().stream()
                .map(entry -> new Guess(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::field))
                .toList();
    }

    private Map<Field, Double> scores(String text) {
        Map<Field, Double> best = new EnumMap<>(Field.class);
        String header = Folding.words(text);
        if (header.isEmpty()) {
            return best;
        }
        String compact = header.replace(" ", "");
        int farthest = compact.length() / 5 + 1;
        for (int length = compact.length() - farthest; length <= compact.length() + farthest; length++) {
            for (Synonym synonym : byLength.getOrDefault(length, List.of())) {
                keep(best, synonym.field(), likeness(header, compact, synonym));
            }
        }
        for (String word : header.split(" ", -1)) {
            for (Synonym synonym : byFirstWord.getOrDefault(word, List.of())) {
                keep(best, synonym.field(), part(header, compact, synonym));
            }
            for (Synonym stem : stems.getOrDefault(head(word), List.of())) {
                boolean begins = word.startsWith(stem.words());
                keep(best, stem.field(), begins ? 0.62 + 0.2 * word.length() / compact.length() : 0);
            }
        }
        return best;
    }

    private static void keep(Map<Field, Double> best, Field field, double score) {
        if (score >= MATCH) {
            best.merge(field, score, Math::max);
        }
    }

    /// Whether words in a row are likely the header of a plan's table.
    public boolean isHeader(List<String> cells) {
        return Columns.of(cells, this).isPlanHeader();
    }

    /// A meaning of a header and how sure it is.
    ///
    /// @param score from 0 to 1
    public record Guess(Field field, double score) {}

    /// How alike a header and known words are as a whole.
    private static double likeness(String header, String compact, Synonym synonym) {
        if (header.equals(synonym.words())) {
            return 1;
        } else if (compact.equals(synonym.compact())) {
            return 0.98;
        }
        int tolerated = synonym.compact().length() / 6;
        return tolerated > 0 && distance(compact, synonym.compact(), tolerated) <= tolerated ? 0.85 : 0;
    }

    /// How much known words say about a header that they are a part of.
    private double part(String header, String compact, Synonym synonym) {
        double share = (double) synonym.compact().length() / compact.length();
        if ((header + " ").startsWith(synonym.words() + " ")) {
            return synonym.compact().length() < 4 ? 0.4 : 0.66 + 0.3 * share + (isJoined(header, synonym) ? 0.12 : 0);
        } else if ((" " + header + " ").contains(" " + synonym.words() + " ")) {
            return synonym.compact().length() < 4 ? 0.4 : 0.55 + 0.38 * share;
        }
        return 0;
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    private static String head(String word) {
        return word.length() < 4 ? word : word.substring(0, 4);
    }

    /// "Responsible and cooperating institution": what comes first is the meaning when a joining word follows.
    private boolean isJoined(String header, Synonym synonym) {
        String rest = header.substring(Math.min(header.length(), synonym.words().length() + 1));
        int space = rest.indexOf(' ');
        return space > 0 && phrases.is("connective", rest.substring(0, space));
    }

    /// Edit distance, not counted beyond a limit.
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private static Field field(String meaning) {
        try {
            return Field.valueOf(meaning);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is no field; the fields are %s".formatted(meaning, List.of(Field.values())), e);
        }
    }
}
