package org.besa.plans.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words deadlines are made of, in all languages at once, from `words.tsv`.
///
/// One table for all languages keeps mixed documents readable; the few words that mean different things in two
/// languages ("mars", "mart") differ in spelling or mean the same month.
final class DeadlineWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2007\\u202F\\s]+");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern PARTING = Pattern.compile("[ -]+");

    /// A word with its meaning.
    record Entry(String kind, String value) {}

    private final Map<String, Entry> exact = new HashMap<>();
    private final Map<String, Entry> prefixes = new HashMap<>();
    private final Map<Character, Pattern> phrases;

    private DeadlineWords(List<String> lines) {
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            for (String word : columns[3].split(",", -1)) {
                add(fold(word.strip()), new Entry(columns[0], columns[1]));
            }
        }
        phrases = byFirstLetter();
    }

    static DeadlineWords load() {
        InputStream stream = Objects.requireNonNull(
                DeadlineWords.class.getResourceAsStream("words.tsv"), "words.tsv is missing from the class path");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new DeadlineWords(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lower case, without diacritics, with one kind of space, hyphen and dash.
    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ı', 'i');
        // й and ї are letters of their own in Cyrillic, not letters with a mark
        String decomposed =
                Normalizer.normalize(lower.replace("й", "\uE000").replace("ї", "\uE001"), Normalizer.Form.NFD);
        String bare =
                MARKS.matcher(decomposed).replaceAll("").replace('\uE000', 'й').replace('\uE001', 'ї');
        return DASHES.matcher(SPACES.matcher(bare).replaceAll(" "))
                .replaceAll("-")
                .strip();
    }

    /// The longest known phrase that begins at a place and ends with a word; its words may be parted by spaces or
    /// hyphens.
    ///
    /// @return empty when none does
    String phrase(String text, int from) {
        Pattern known = phrases.get(text.charAt(from));
        if (known == null) {
            return "";
        }
        Matcher m = known.matcher(text).useTransparentBounds(true).region(from, text.length());
        return m.lookingAt() ? m.group() : "";
    }

    /// What a phrase that [#phrase] found means.
    Entry meaning(String phrase) {
        String key = PARTING.matcher(phrase).replaceAll(" ");
        Entry known = exact.get(key);
        return known != null ? known : Objects.requireNonNull(byPrefix(key), phrase);
    }

    private @Nullable Entry byPrefix(String key) {
        for (int length = key.length(); length > 0; length--) {
            Entry entry = prefixes.get(key.substring(0, length));
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    private void add(String word, Entry entry) {
        if (word.endsWith("*")) {
            prefixes.putIfAbsent(word.substring(0, word.length() - 1), entry);
        } else {
            exact.putIfAbsent(word, entry);
        }
    }

    /// One pattern for each first letter: trying all phrases at every word would take most of the time of a reading.
    private Map<Character, Pattern> byFirstLetter() {
        var all = new HashMap<String, String>();
        exact.keySet().forEach(word -> all.put(word, quoted(word)));
        prefixes.keySet().forEach(word -> all.put(word, quoted(word) + "\\p{L}*"));
        Map<Character, String> alternatives = all.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, String> e) -> -e.getKey().length()))
                .collect(Collectors.groupingBy(
                        e -> e.getKey().charAt(0), Collectors.mapping(Map.Entry::getValue, Collectors.joining("|"))));
        var patterns = new HashMap<Character, Pattern>();
        alternatives.forEach((letter, words) ->
                patterns.put(letter, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])")));
        return patterns;
    }

    private static String quoted(String word) {
        return Pattern.quote(word).replace(" ", "\\E[ -]+\\Q");
    }
}
