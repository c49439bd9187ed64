package org.besa.plans.reading.source.formats.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.packed.PackedFile;
import org.besa.plans.reading.source.formats.packed.XmlPart;
import org.besa.plans.reading.source.formats.word.Numbering.AbstractList;
import org.besa.plans.reading.source.formats.word.Numbering.Level;
import org.besa.plans.reading.source.formats.word.Numbering.ListInstance;
import org.besa.plans.reading.source.formats.word.Numbering.ParagraphStyle;
import org.jspecify.annotations.Nullable;

/// Reads what a DOCX document says about automatic numbers: its numbering part and its paragraph styles.
final class NumberingParts {

    private final Map<String, AbstractList> abstractLists = new HashMap<>();
    private final Map<String, ListInstance> lists = new HashMap<>();
    private final Map<String, ParagraphStyle> styles = new HashMap<>();

    private NumberingParts() {}

    /// Reads both parts, as far as the document has them.
    static Numbering read(PackedFile file, Optional<String> numberingPart, Optional<String> stylesPart)
            throws UnreadableDocument, IOException {
        NumberingParts parts = new NumberingParts();
        if (numberingPart.isPresent()) {
            try (XmlPart xml = file.xml(numberingPart.get())) {
                parts.readNumbering(xml);
            }
        }
        if (stylesPart.isPresent()) {
            try (XmlPart xml = file.xml(stylesPart.get())) {
                parts.readStyles(xml);
            }
        }
        return new Numbering(parts.abstractLists, parts.lists, parts.styles);
    }

    private void readNumbering(XmlPart xml) throws UnreadableDocument, IOException {
        while (xml.next()) {
            if (xml.isStart() && xml.element().equals("abstractNum")) {
                readAbstractList(xml);
            } else if (xml.isStart() && xml.element().equals("num")) {
                readList(xml);
            } else if (xml.isStart() && xml.element().equals("numPicBullet")) {
                xml.skip();
            }
        }
    }

    private void readAbstractList(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        String id = xml.attribute("abstractNumId");
        Map<Integer, Level> levels = new HashMap<>();
        String styleLink = null;
        while (xml.inside(start)) {
            if (xml.isStart() && xml.element().equals("lvl")) {
                levels.put(xml.number("ilvl", 0), readLevel(xml));
            } else if (xml.isStart() && xml.element().equals("numStyleLink")) {
                styleLink = xml.attribute("val");
            }
        }
        if (id != null) {
            abstractLists.put(id, new AbstractList(levels, styleLink));
        }
    }

    private static Level readLevel(XmlPart xml) throws UnreadableDocument, IOException {
        int depth = xml.depth();
        String format = "decimal";
        String text = "";
        int start = 0;
        Integer restart = null;
        boolean legal = false;
        String style = null;
        while (xml.inside(depth)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "start" -> start = xml.number("val", 0);
                case "numFmt" -> format = orEmpty(xml.attribute("val"));
                case "lvlText" -> text = orEmpty(xml.attribute("val"));
                case "lvlRestart" -> restart = xml.number("val", 0);
                case "isLgl" -> legal = isOn(xml);
                case "pStyle" -> style = xml.attribute("val");
                case "AlternateContent" -> format = alternativeFormat(xml, format);
                default -> {}
            }
        }
        return new Level(format, text, start, restart, legal, style);
    }

    /// Word 2010 and later wrap newer number formats with a fallback that every program knows.
    private static String alternativeFormat(XmlPart xml, String format) throws UnreadableDocument, IOException {
        int depth = xml.depth();
        String fallback = format;
        while (xml.inside(depth)) {
            if (xml.isStart() && xml.element().equals("numFmt")) {
                fallback = orEmpty(xml.attribute("val"));
            }
        }
        return fallback;
    }

    private void readList(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        String id = xml.attribute("numId");
        String abstractId = "";
        Map<Integer, Level> levels = new HashMap<>();
        Map<Integer, Integer> starts = new HashMap<>();
        int level = 0;
        while (xml.inside(start)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "abstractNumId" -> abstractId = orEmpty(xml.attribute("val"));
                case "lvlOverride" -> level = xml.number("ilvl", 0);
                case "startOverride" -> starts.put(level, xml.number("val", 1));
                case "lvl" -> levels.put(xml.number("ilvl", level), readLevel(xml));
                default -> {}
            }
        }
        if (id != null) {
            lists.put(id, new ListInstance(abstractId, levels, starts));
        }
    }

    private void readStyles(XmlPart xml) throws UnreadableDocument, IOException {
        while (xml.next()) {
            if (xml.isStart() && xml.element().equals("style")) {
                readStyle(xml);
            }
        }
    }

    private void readStyle(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        String id = xml.attribute("styleId");
        String basedOn = null;
        String listId = null;
        Integer level = null;
        while (xml.inside(start)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "basedOn" -> basedOn = xml.attribute("val");
                case "numId" -> listId = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", 0);
                case "pPrChange" -> xml.skip();
                default -> {}
            }
        }
        if (id != null) {
            styles.put(id, new ParagraphStyle(basedOn, listId, level));
        }
    }

    /// Whether a property that may be switched off is on.
    static boolean isOn(XmlPart xml) {
        String value = xml.attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
