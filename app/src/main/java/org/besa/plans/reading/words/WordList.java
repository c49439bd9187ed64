package org.besa.plans.reading.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A table of words: what they mean, in which language, and the words.
///
/// @param entries in the order of the file
public record WordList(List<Entry> entries) {

    /// Words of one meaning in one language.
    ///
    /// @param words as written in the file
    public record Entry(String meaning, String language, List<String> words) {}

    public WordList {
        entries = List.copyOf(entries);
    }

    /// A list of this package.
    public static WordList bundled(String name) {
        InputStream stream = Objects.requireNonNull(
                WordList.class.getResourceAsStream(name), () -> name + " is missing from the class path");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A list of the user's own.
    ///
    /// @param name of the file, for messages
    /// @throws IllegalArgumentException naming the line that has not three columns parted by tabs
    public static WordList of(List<String> lines, String name) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length < 3) {
                throw new IllegalArgumentException(
                        "%s, line %d: meaning, language and words must be parted by tabs".formatted(name, i + 1));
            }
            List<String> words = List.of(columns[2].split(",", -1)).stream()
                    .map(String::strip)
                    .filter(w -> !w.isEmpty())
                    .toList();
            entries.add(new Entry(columns[0].strip(), columns[1].strip(), words));
        }
        return new WordList(entries);
    }

    /// This list followed by another.
    public WordList and(WordList other) {
        var all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new WordList(all);
    }
}
