package org.besa.plans.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// How texts stand in a cell or line of a form, and how they are read from there.
///
/// A mark is a word, a space and a middle dot at the beginning of a line: `1 · The first step`, `A.1.1 · The gift
/// code`, `en · The English text`. Marks part the entries of a list, name them, and tell the language where it is not
/// the first of the form. A middle dot of a text itself is escaped ([FormEscapes]).
///
/// @param language what is written, and which language a text without a mark is in
record FormText(FormLanguage language) {

    static final char DOT = '·';

    /// A line that begins with a mark; its groups are the mark and the rest.
    private static final Pattern MARKED = Pattern.compile("(\\S+) " + DOT + "(?: (.*))?");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /// An entry of a cell.
    ///
    /// @param mark null when it has none
    record Entry(@Nullable String mark, LocalizedText text) {}

    /// A line taken apart.
    ///
    /// @param mark as it stands there, still escaped; null when it has none
    record Line(@Nullable String mark, String rest) {

        static Line of(String line) {
            Matcher matcher = MARKED.matcher(line);
            if (!matcher.matches()) {
                return new Line(null, line);
            }
            String rest = matcher.group(2);
            return new Line(matcher.group(1), rest == null ? "" : rest);
        }

        /// Whether its mark names a language.
        boolean isTranslation() {
            return mark != null && isLanguage(mark);
        }
    }

    /// Whether a mark names a language.
    static boolean isLanguage(String mark) {
        return LANGUAGE.matcher(mark).matches();
    }

    // --- writing -----------------------------------------------------------------------------------------------------

    /// A text in the languages of the form; empty when it is.
    String write(LocalizedText text) {
        StringBuilder written = new StringBuilder();
        for (String code : languagesOf(text)) {
            written.append(written.isEmpty() ? "" : "\n");
            if (!code.equals(language.primary().code())) {
                written.append(marked(code, ""));
            }
            written.append(FormEscapes.text(text.byLanguage().getOrDefault(code, "")));
        }
        return written.toString();
    }

    /// The part of a text that the form carries.
    LocalizedText reduced(LocalizedText text) {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        languagesOf(text).forEach(code -> kept.put(code, text.byLanguage().getOrDefault(code, "")));
        return new LocalizedText(kept);
    }

    private SequencedSet<String> languagesOf(LocalizedText text) {
        SequencedSet<String> codes = new LinkedHashSet<>();
        if (language == FormLanguage.BOTH) {
            for (Language each : language.languages()) {
                codes.add(each.code());
            }
            codes.retainAll(text.byLanguage().keySet());
            codes.addAll(text.byLanguage().keySet());
        } else if (!text.isEmpty()) {
            codes.add(text.languageShown(language.primary()));
        }
        return codes;
    }

    /// A text behind a mark.
    String write(String mark, LocalizedText text) {
        return marked(entryMark(mark), write(text)).stripTrailing();
    }

    /// Texts one below the other, numbered when there are several.
    String write(List<LocalizedText> texts) {
        if (texts.size() == 1 && !texts.getFirst().isEmpty()) {
            return write(texts.getFirst());
        }
        List<Entry> entries = new ArrayList<>();
        for (LocalizedText text : texts) {
            entries.add(new Entry(String.valueOf(entries.size() + 1), text));
        }
        return entries(entries);
    }

    /// Entries one below the other.
    String entries(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.mark() == null ? write(entry.text()) : write(entry.mark(), entry.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String entryMark(String mark) {
        String token = FormEscapes.token(mark);
        return isLanguage(token) ? "\\u%04x%s".formatted((int) token.charAt(0), token.substring(1)) : token;
    }

    static String marked(String mark, String text) {
        return mark + " " + DOT + " " + text;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    /// The text of a cell, its marks of languages understood and any other taken as text.
    LocalizedText read(String cell) {
        return join(readEntries(cell), entry -> entry.mark() == null ? "" : entry.mark() + " " + DOT + " ");
    }

    private static LocalizedText join(List<Entry> entries, Function<Entry, String> mark) {
        if (entries.size() == 1 && entries.getFirst().mark() == null) {
            return entries.getFirst().text();
        }
        SequencedMap<String, String> joined = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.text()
                    .byLanguage()
                    .forEach((code, text) -> joined.merge(code, mark.apply(entry) + text, (a, b) -> a + "\n" + b));
        }
        return new LocalizedText(joined);
    }

    /// Texts that [#write(List)] wrote.
    List<LocalizedText> readList(String cell) {
        return readEntries(cell).stream().map(Entry::text).toList();
    }

    /// The entries of a cell; none when it is empty.
    List<Entry> readEntries(String cell) {
        Reading reading = new Reading();
        cell.lines().forEach(reading::line);
        return reading.entries();
    }

    /// A cell on its way into entries.
    private final class Reading {

        private final List<Entry> done = new ArrayList<>();
        private final SequencedMap<String, StringBuilder> texts = new LinkedHashMap<>();
        private @Nullable String mark;
        private String code = language.primary().code();
        private boolean open;

        void line(String line) {
            Line parts = Line.of(line);
            String text = line;
            if (parts.mark() != null && !parts.isTranslation()) {
                end();
                mark = FormEscapes.plain(parts.mark());
                code = language.primary().code();
                open = true;
                text = parts.rest();
                parts = Line.of(text);
            }
            if (parts.mark() != null && parts.isTranslation()) {
                code = parts.mark();
                text = parts.rest();
            }
            append(text);
        }

        private void append(String text) {
            open = true;
            StringBuilder known = texts.get(code);
            if (known == null) {
                texts.put(code, new StringBuilder(FormEscapes.plain(text)));
            } else {
                known.append('\n').append(FormEscapes.plain(text));
            }
        }

        private void end() {
            if (open) {
                SequencedMap<String, String> read = new LinkedHashMap<>();
                texts.forEach((language, text) -> read.put(language, text.toString()));
                done.add(new Entry(mark, new LocalizedText(read)));
            }
            texts.clear();
            mark = null;
            open = false;
        }

        List<Entry> entries() {
            end();
            return done;
        }
    }
}
