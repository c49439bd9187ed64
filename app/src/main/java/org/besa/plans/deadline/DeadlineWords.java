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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words deadlines are made of, in all languages at once, from `words.tsv`.
///
/// One table for all languages keeps mixed documents readable; the few words that mean different things in two
/// languages ("mars", "mart") differ in spelling or mean the same month.
final class DeadlineWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// A word with its meaning.
    record Entry(String kind, String value) {}

    private final Map<String, Entry> exact = new HashMap<>();
    private final Map<String, Entry> prefixes = new HashMap<>();
    private final Pattern phrases;

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
        phrases = Pattern.compile(alternatives());
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
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .replace('\uE000', 'й')
                .replace('\uE001', 'ї')
                .replaceAll("[\\u00A0\\u2007\\u202F\\s]+", " ")
                .replaceAll("[‐‑‒–—―−]", "-")
                .strip();
    }

    /// Matches the longest known phrase at a place; its words may be parted by spaces or hyphens.
    Pattern phrases() {
        return phrases;
    }

    /// What a phrase that [#phrases] matched means.
    Entry meaning(String phrase) {
        String key = phrase.replaceAll("[ -]+", " ");
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

    private String alternatives() {
        var all = new HashMap<String, String>();
        exact.keySet().forEach(word -> all.put(word, quoted(word)));
        prefixes.keySet().forEach(word -> all.put(word, quoted(word) + "\\p{L}*"));
        String joined = all.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, String> e) -> -e.getKey().length()))
                .map(Map.Entry::getValue)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
        return "(?<![\\p{L}\\p{N}])(?:" + joined + ")(?![\\p{L}\\p{N}])";
    }

    private static String quoted(String word) {
        return Pattern.quote(word).replace(" ", "\\E[ -]+\\Q");
    }
}
