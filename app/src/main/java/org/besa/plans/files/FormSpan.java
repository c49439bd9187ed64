package org.besa.plans.files;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.files.FormText.Line;
import org.jspecify.annotations.Nullable;

/// A piece of a line that looks alike, for formats that can show it.
///
/// @param isMark whether it is a mark with its dot, not the text behind it
/// @param language ISO 639-1 code of the text
record FormSpan(String text, boolean isMark, String language) {

    /// The lines of a cell.
    static List<List<FormSpan>> lines(String cell, FormLanguage form) {
        List<List<FormSpan>> lines = new ArrayList<>();
        String primary = form.primary().code();
        String language = primary;
        for (String line : (Iterable<String>) cell.lines()::iterator) {
            List<FormSpan> spans = new ArrayList<>();
            Line parts = Line.of(line);
            while (parts.mark() != null) {
                language = parts.isTranslation() ? parts.mark() : primary;
                spans.add(new FormSpan(FormText.marked(parts.mark(), ""), true, primary));
                parts = Line.of(parts.rest());
            }
            if (!parts.rest().isEmpty()) {
                spans.add(new FormSpan(parts.rest(), false, language));
            }
            lines.add(spans);
        }
        return lines;
    }

    /// The lines of a heading or fact, whose label before the first dot may have several words.
    static List<List<FormSpan>> labelled(String text, FormLanguage form) {
        int dot = text.indexOf(" " + FormText.DOT + " ");
        String label = text.substring(0, dot + 3);
        List<List<FormSpan>> lines = lines(text.substring(dot + 3), form);
        List<FormSpan> first = new ArrayList<>();
        first.add(new FormSpan(label, true, form.primary().code()));
        if (!lines.isEmpty()) {
            first.addAll(lines.removeFirst());
        }
        lines.addFirst(first);
        return lines;
    }

    /// The text of a line as one.
    static String text(List<FormSpan> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /// The language that spans of a line share; null when they do not.
    static @Nullable String language(List<FormSpan> line) {
        List<String> languages =
                line.stream().map(FormSpan::language).distinct().toList();
        return languages.size() == 1 ? languages.getFirst() : null;
    }
}
