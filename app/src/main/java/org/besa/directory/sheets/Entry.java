package org.besa.directory.sheets;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A record as texts by the names of its columns: as typed in a form, or as written in a row of a spreadsheet.
public record Entry(SequencedMap<String, String> texts) {

    /// Separates several texts of one cell; in a form they stand one a line.
    private static final String SEVERAL = "[;\\n]";

    /// No text of the directory needs more.
    static final int LONGEST = 4_000;

    public Entry {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        texts.forEach((name, text) -> kept.put(name, text.replace("\r\n", "\n").strip()));
        texts = Collections.unmodifiableSequencedMap(kept);
    }

    /// From any texts by name.
    public static Entry of(Map<String, String> texts) {
        return new Entry(new LinkedHashMap<>(texts));
    }

    /// What a column holds; empty when it holds nothing.
    public String text(String column) {
        return texts.getOrDefault(column, "");
    }

    /// Whether another says the same in these columns.
    boolean agrees(Entry other, String... columns) {
        return Stream.of(columns).allMatch(column -> text(column).equals(other.text(column)));
    }

    /// The same with another text in one column.
    public Entry with(String column, String text) {
        SequencedMap<String, String> more = new LinkedHashMap<>(texts);
        more.put(column, text);
        return new Entry(more);
    }

    /// A text in the languages of the interface.
    ///
    /// @param before what it said until now; its texts in other languages stay
    LocalizedText localized(String name, @Nullable LocalizedText before) {
        LocalizedText read = before == null ? LocalizedText.EMPTY : before;
        for (Language language : Language.values()) {
            read = read.with(language, text(column(name, language)));
        }
        return read;
    }

    /// The several texts of a column, none twice.
    List<String> list(String name) {
        return Stream.of(text(name).split(SEVERAL))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /// A day; null when the column is empty. What is no day is a fault.
    @Nullable
    LocalDate day(String name, Faults faults) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            faults.note(name, "directory.fault.day", text(name));
            return null;
        }
    }

    /// A whole number; what is none is a fault.
    int number(String name, int otherwise, Faults faults) {
        if (text(name).isEmpty()) {
            return otherwise;
        }
        if (!text(name).matches("\\d{1,5}")) {
            faults.note(name, "directory.fault.number", text(name));
            return otherwise;
        }
        return Integer.parseInt(text(name));
    }

    /// Faults of texts that are longer than any should be.
    void noteLongTexts(Faults faults) {
        texts.forEach((name, text) -> {
            if (text.length() > LONGEST) {
                faults.note(name, "directory.fault.long", LONGEST);
            }
        });
    }

    static String column(String name, Language language) {
        return name + "_" + language.code();
    }

    /// Collects the texts of a record.
    static final class Builder {

        private final SequencedMap<String, String> texts = new LinkedHashMap<>();

        Builder put(String name, @Nullable Object value) {
            texts.put(name, value == null ? "" : value.toString());
            return this;
        }

        Builder put(String name, LocalizedText text) {
            for (Language language : Language.values()) {
                texts.put(column(name, language), text.find(language).orElse(""));
            }
            return this;
        }

        Builder put(String name, List<String> several) {
            texts.put(name, String.join("; ", several));
            return this;
        }

        Entry build() {
            return new Entry(texts);
        }
    }
}
