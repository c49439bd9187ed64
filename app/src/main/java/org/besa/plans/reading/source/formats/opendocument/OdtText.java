package org.besa.plans.reading.source.formats.opendocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Composer;
import org.besa.plans.reading.source.formats.packed.XmlPart;

/// Reads the text of an OpenDocument text as people see it (OpenDocument 1.3 part 3).
final class OdtText {

    private static final int MAX_SPACES = 200;

    private static final Set<String> PASSED_OVER = Set.of(
            "forms",
            "scripts",
            "font-face-decls",
            "object",
            "object-ole",
            "event-listeners",
            "ruby-text",
            "table-of-content-source",
            "illustration-index-source",
            "table-index-source",
            "object-index-source",
            "user-index-source",
            "alphabetical-index-source",
            "bibliography-source",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "dde-connection-decls",
            "shapes",
            "glue-point");

    private final Composer composer;
    private final OpenDocumentStyles styles;
    private final ListNumbers lists;
    private final List<String> notes = new ArrayList<>();
    private int changes;
    private int hidden;
    private int comments;
    private int paragraphDepth;

    OdtText(Composer composer, OpenDocumentStyles styles) {
        this.composer = composer;
        this.styles = styles;
        this.lists = new ListNumbers(styles);
    }

    /// Reads the header and footer texts of `styles.xml`.
    void readHeadersAndFooters(XmlPart xml) throws UnreadableDocument, IOException {
        while (xml.next()) {
            if (xml.isStart() && xml.element().equals("master-page")) {
                readInside(xml);
            }
        }
    }

    /// Reads the body of `content.xml`, then the notes.
    void readBody(XmlPart xml) throws UnreadableDocument, IOException {
        while (xml.next()) {
            if (xml.isStart() && xml.element().equals("automatic-styles")) {
                int start = xml.depth();
                while (xml.inside(start)) {
                    if (xml.isStart()) {
                        styles.readStyle(xml);
                    }
                }
            } else if (xml.isStart() && xml.element().equals("body")) {
                readInside(xml);
            }
        }
        composer.breakParagraph();
        for (int note = 0; note < notes.size(); note++) {
            composer.text("[%d] ".formatted(note + 1));
            composer.collapsedText(notes.get(note));
            composer.endParagraph();
        }
    }

    /// What people should know about how the text was read, a sentence each.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (changes > 0) {
            remarks.add("Tracked changes: insertions were accepted and deletions left out, changes: %d."
                    .formatted(changes));
        }
        if (hidden > 0) {
            remarks.add("Hidden passages were left out: %d.".formatted(hidden));
        }
        if (!notes.isEmpty()) {
            remarks.add("Footnotes and endnotes were read as lines after the text: %d.".formatted(notes.size()));
        }
        if (comments > 0) {
            remarks.add("Comments in the margin were not read.");
        }
        return remarks;
    }

    private void readInside(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        while (xml.inside(start)) {
            if (xml.isStart()) {
                start(xml);
            } else if (xml.isEnd()) {
                end(xml);
            } else if (paragraphDepth > 0) {
                composer.collapsedText(xml.text());
            }
        }
        composer.breakParagraph();
    }

    private void start(XmlPart xml) throws UnreadableDocument, IOException {
        String name = xml.element();
        if (isDrawing(xml) && !name.equals("a") && !PASSED_OVER.contains(name)) {
            composer.openAside();
            return;
        }
        switch (name) {
            case "p", "h" -> startParagraph(xml, name);
            case "span" -> skipHidden(xml);
            case "section" -> {
                if ("none".equals(xml.attribute("display"))) {
                    hidden++;
                    xml.skip();
                }
            }
            case "s" -> composer.text(" ".repeat(Math.clamp(xml.number("c", 1), 0, MAX_SPACES)));
            case "tab" -> composer.text("\t");
            case "line-break" -> composer.lineBreak();
            case "list" -> lists.openList(xml);
            case "list-item" -> lists.openItem(xml, true);
            case "list-header" -> lists.openItem(xml, false);
            case "number" -> xml.skip(); // a stored copy of the number that is counted here
            case "table" -> composer.openTable();
            case "table-row" -> {
                composer.openRow();
                composer.repeatRow(xml.number("number-rows-repeated", 1));
            }
            case "table-cell" -> {
                composer.openCell();
                composer.span(xml.number("number-columns-spanned", 1), xml.number("number-rows-spanned", 1));
                composer.repeatCell(xml.number("number-columns-repeated", 1));
            }
            case "covered-table-cell" -> skipCovered(xml);
            case "note" -> readNote(xml);
            case "annotation" -> {
                comments++;
                xml.skip();
            }
            case "tracked-changes" -> readChanges(xml);
            case "hidden-text", "hidden-paragraph" -> {
                hidden++;
                xml.skip();
            }
            case "title", "desc" -> {
                if (xml.namespace().contains("svg")) {
                    xml.skip();
                }
            }
            default -> {
                if (PASSED_OVER.contains(name)) {
                    xml.skip();
                }
            }
        }
    }

    private void end(XmlPart xml) throws UnreadableDocument {
        String name = xml.element();
        if (isDrawing(xml) && !name.equals("a")) {
            composer.closeAside();
            return;
        }
        switch (name) {
            case "p", "h" -> {
                paragraphDepth--;
                composer.endParagraph();
            }
            case "list" -> lists.closeList();
            case "table" -> composer.closeTable();
            case "table-row" -> composer.closeRow();
            case "table-cell" -> composer.closeCell();
            default -> {}
        }
    }

    private void startParagraph(XmlPart xml, String name) throws UnreadableDocument, IOException {
        if (skipHidden(xml)) {
            return;
        }
        paragraphDepth++;
        if (name.equals("h") && !lists.isOpen()) {
            if (!"true".equals(xml.attribute("is-list-header"))) {
                lists.heading(composer, xml.number("outline-level", 1));
            }
        } else {
            lists.paragraph(composer);
        }
    }

    private boolean skipHidden(XmlPart xml) throws UnreadableDocument, IOException {
        boolean isHidden = styles.isHidden(xml.attribute("style-name"));
        if (isHidden) {
            hidden++;
            xml.skip();
        }
        return isHidden;
    }

    private void skipCovered(XmlPart xml) throws UnreadableDocument, IOException {
        composer.skipColumns(xml.number("number-columns-repeated", 1));
        if (!xml.content().isBlank()) {
            composer.mergedAwayText();
        }
    }

    private void readNote(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        StringBuilder note = new StringBuilder();
        boolean inCitation = false;
        while (xml.inside(start)) {
            if (xml.isText()) {
                note.append(inCitation ? "" : xml.text());
            } else if (xml.element().equals("note-citation")) {
                inCitation = xml.isStart();
            } else if (xml.isEnd() && xml.element().equals("p")) {
                note.append(' ');
            }
        }
        notes.add(note.toString());
    }

    private void readChanges(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        while (xml.inside(start)) {
            changes += xml.isStart() && xml.element().equals("changed-region") ? 1 : 0;
        }
    }

    private static boolean isDrawing(XmlPart xml) {
        return xml.namespace().contains(":drawing:");
    }
}
