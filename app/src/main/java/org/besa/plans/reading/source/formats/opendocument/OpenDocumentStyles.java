package org.besa.plans.reading.source.formats.opendocument;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.opendocument.ListNumbers.LevelStyle;
import org.besa.plans.reading.source.formats.packed.XmlPart;
import org.jspecify.annotations.Nullable;

/// What the styles of an OpenDocument file say about text: how lists are numbered and what is not shown.
final class OpenDocumentStyles {

    private static final String OUTLINE = "\0outline";

    private final Map<String, Map<Integer, LevelStyle>> lists = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /// Levels of a list style, empty when it is not known.
    Map<Integer, LevelStyle> list(String style) {
        return lists.getOrDefault(style, Map.of());
    }

    /// Levels by which headings are numbered.
    Map<Integer, LevelStyle> outline() {
        return list(OUTLINE);
    }

    /// Whether text, paragraphs or tables of a style are not shown.
    boolean isHidden(@Nullable String style) {
        return style != null && hidden.contains(style);
    }

    /// Reads all styles of `styles.xml`.
    void read(XmlPart xml) throws UnreadableDocument, IOException {
        while (xml.next()) {
            if (xml.isStart()) {
                readStyle(xml);
            }
        }
    }

    /// Reads the style that starts here, if it is one that matters; moves to its end then.
    void readStyle(XmlPart xml) throws UnreadableDocument, IOException {
        switch (xml.element()) {
            case "list-style" -> readList(xml, xml.attribute("name"));
            case "outline-style" -> readList(xml, OUTLINE);
            case "style" -> readHidden(xml, xml.attribute("name"));
            default -> {}
        }
    }

    private void readHidden(XmlPart xml, @Nullable String name) throws UnreadableDocument, IOException {
        int start = xml.depth();
        while (xml.inside(start)) {
            if (!xml.isStart() || name == null) {
                continue;
            }
            boolean text = xml.element().equals("text-properties") && "none".equals(xml.attribute("display"));
            boolean table = xml.element().equals("table-properties") && "false".equals(xml.attribute("display"));
            if (text || table) {
                hidden.add(name);
            }
        }
    }

    private void readList(XmlPart xml, @Nullable String name) throws UnreadableDocument, IOException {
        int start = xml.depth();
        Map<Integer, LevelStyle> levels = new HashMap<>();
        while (xml.inside(start)) {
            if (!xml.isStart()) {
                continue;
            }
            int level = xml.number("level", 0);
            switch (xml.element()) {
                case "list-level-style-number", "outline-level-style" -> levels.put(level, numbered(xml));
                case "list-level-style-bullet" -> levels.put(level, LevelStyle.bullet(bullet(xml)));
                case "list-level-style-image" -> levels.put(level, LevelStyle.bullet("•"));
                default -> {}
            }
        }
        if (name != null) {
            lists.put(name, levels);
        }
    }

    private static LevelStyle numbered(XmlPart xml) {
        String format = switch (xml.attribute("num-format")) {
            case "1" -> "decimal";
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            case "" -> "none";
            case null -> "none";
            case "А, Б, .., Аа, Аб, ... (ru)", "А, Б, .., Аа, Бб, ... (ru)" -> "russianUpper";
            case "а, б, .., аа, аб, ... (ru)", "а, б, .., аа, бб, ... (ru)" -> "russianLower";
            default -> "decimal";
        };
        return new LevelStyle(
                format,
                xml.attribute("num-list-format"),
                orEmpty(xml.attribute("num-prefix")),
                orEmpty(xml.attribute("num-suffix")),
                xml.number("display-levels", 1),
                xml.number("start-value", 1),
                null);
    }

    private static String bullet(XmlPart xml) {
        String bullet = orEmpty(xml.attribute("bullet-char"));
        return switch (bullet) {
            case "-", "–", "—" -> bullet;
            default -> "•";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
