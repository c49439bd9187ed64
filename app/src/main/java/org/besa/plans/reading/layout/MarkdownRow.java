package org.besa.plans.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.words.Folding;

/// A row of a table drawn with pipes, with the marks Markdown allows in it.
final class MarkdownRow {

    private static final Pattern BREAK = Pattern.compile("(?i)\\s*<br\\s*/?>\\s*");
    private static final Pattern TAG = Pattern.compile("</?(?:u|b|i|em|strong|sup|sub|span|p)(?:\\s[^<>]*)?>");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|__)(?=\\S)(.+?)(?<=\\S)\\1");

    private MarkdownRow() {}

    static List<SourceCell> cells(String line) {
        String inner = line;
        if (inner.startsWith("|")) {
            inner = inner.substring(1);
        }
        if (inner.endsWith("|") && !inner.endsWith("\\|")) {
            inner = inner.substring(0, inner.length() - 1);
        }
        String[] parts = inner.split("(?<!\\\\)\\|", -1);
        var cells = new ArrayList<SourceCell>();
        for (int i = 0; i < parts.length; i++) {
            cells.add(SourceCell.of(plain(parts[i].replace("\\|", "|")), i));
        }
        return cells;
    }

    /// Text without the marks of emphasis; line breaks become line feeds.
    static String plain(String marked) {
        String text = marked.replace("&nbsp;", " ").replace("&amp;", "&");
        text = TAG.matcher(text).replaceAll("");
        text = EMPHASIS.matcher(text).replaceAll("$2");
        List<String> lines = BREAK.splitAsStream(text).map(Folding::spaced).toList();
        return String.join("\n", lines).strip();
    }
}
