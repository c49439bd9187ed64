package org.besa.plans.reading.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
    private static final int LONGEST_HEADER = 120;

    private record Synonym(Field field, String words, String compact) {}

    private final List<Synonym> synonyms;
    private final Phrases phrases = Phrases.bundled();

    /// Knows the words of a list whose meanings are names of [Field].
    ///
    /// @throws IllegalArgumentException naming a meaning that is no field
    public HeaderMatcher(WordList words) {
        synonyms = new ArrayList<>();
        for (WordList.Entry entry : words.entries()) {
            Field field = field(entry.meaning());
            for (String word : entry.words()) {
                String folded = Folding.words(word);
                synonyms.add(new Synonym(field, folded, folded.replace(" ", "")));
            }
        }
    }

    /// Knows the words Besa ships.
    public static HeaderMatcher bundled() {
        return new HeaderMatcher(WordList.bundled("columns.tsv"));
    }

    /// What a header may mean, best first; empty when nothing is known about it.
    public List<Guess> guesses(String header) {
        if (header.length() > LONGEST_HEADER) {
            return List.of();
        }
        String words = Folding.words(BRACKETS.matcher(header).replaceAll(" "));
        String whole = words.isEmpty() ? Folding.words(header) : words;
        if (whole.isEmpty()) {
            return List.of();
        }
        Map<Field, Double> best = new EnumMap<>(Field.class);
        for (Synonym synonym : synonyms) {
            double score = score(whole, synonym);
            if (score >= MATCH) {
                best.merge(synonym.field(), score, Math::max);
            }
        }
        return best.entrySet().stream()
                .map(entry -> new Guess(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::field))
                .toList();
    }

    /// Whether words in a row are likely the header of a plan's table.
    public boolean isHeader(List<String> cells) {
        return Columns.of(cells, this).isPlanHeader();
    }

    /// A meaning of a header and how sure it is.
    ///
    /// @param score from 0 to 1
    public record Guess(Field field, double score) {}

    private double score(String header, Synonym synonym) {
        if (header.equals(synonym.words())) {
            return 1;
        }
        String compact = header.replace(" ", "");
        if (compact.equals(synonym.compact())) {
            return 0.98;
        }
        double share = (double) synonym.compact().length() / compact.length();
        if ((header + " ").startsWith(synonym.words() + " ")) {
            return synonym.compact().length() < 4 ? 0.4 : 0.66 + 0.3 * share + (isJoined(header, synonym) ? 0.12 : 0);
        } else if ((" " + header + " ").contains(" " + synonym.words() + " ")) {
            return synonym.compact().length() < 4 ? 0.4 : 0.55 + 0.38 * share;
        }
        int tolerated = synonym.compact().length() / 6;
        if (tolerated > 0 && distance(compact, synonym.compact(), tolerated) <= tolerated) {
            return 0.85;
        }
        return 0;
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
