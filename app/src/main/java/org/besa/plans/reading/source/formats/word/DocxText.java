package org.besa.plans.reading.source.formats.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Composer;
import org.besa.plans.reading.source.formats.flow.VisibleText;
import org.besa.plans.reading.source.formats.packed.XmlPart;
import org.jspecify.annotations.Nullable;

/// Reads the text of one part of a DOCX document after the other, as people see it (ECMA-376 part 1, 17).
final class DocxText {

    private static final String DRAWING = "drawingml";
    private static final int HIDDEN_SHOWN = 80;

    private final Composer composer;
    private final Numbering numbering;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final DocxFields fields = new DocxFields();
    private final StringBuilder hiddenText = new StringBuilder();
    private int changes;
    private int notes;
    private int placeholderDepth;
    private boolean hiddenRun;
    private boolean embeddedParts;

    DocxText(Composer composer, Numbering numbering) {
        this.composer = composer;
        this.numbering = numbering;
    }

    /// A paragraph that is open; a text box opens one within another.
    private static final class Paragraph {
        @Nullable
        String style;

        @Nullable
        String listId;

        @Nullable
        Integer level;

        /// Its end was deleted in a tracked change, so that it goes on in the next one.
        boolean endDeleted;
    }

    /// Reads a part: body, header, footer or notes.
    void read(XmlPart xml) throws UnreadableDocument, IOException {
        while (xml.next()) {
            if (xml.isStart()) {
                start(xml);
            } else if (xml.isEnd()) {
                end(xml);
            }
        }
        composer.breakParagraph();
    }

    /// What people should know about how the text was read, a sentence each.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (changes > 0) {
            remarks.add("Tracked changes: insertions were accepted and deletions left out, changes: %d."
                    .formatted(changes));
        }
        if (!hiddenText.isEmpty()) {
            String shown = hiddenText.length() <= HIDDEN_SHOWN
                    ? hiddenText.toString()
                    : hiddenText.substring(0, HIDDEN_SHOWN) + "…";
            remarks.add("Hidden text was left out: “%s”.".formatted(shown.strip()));
        }
        if (notes > 0) {
            remarks.add("Footnotes and endnotes were read as lines after the text: %d.".formatted(notes));
        }
        if (embeddedParts) {
            remarks.add("A document inserted into this one was not read; open the file in Word and save it anew.");
        }
        return remarks;
    }

    private void start(XmlPart xml) throws UnreadableDocument, IOException {
        switch (xml.element()) {
            case "p" -> {
                if (isWord(xml)) {
                    paragraphs.push(new Paragraph());
                }
            }
            case "pPr" -> readParagraphProperties(xml);
            case "r" -> hiddenRun = false;
            case "rPr" -> readRunProperties(xml);
            case "t" -> readText(xml);
            case "tab", "ptab" -> write("\t");
            case "br", "cr" -> composer.lineBreak();
            case "noBreakHyphen" -> write("-");
            case "sym" -> write(symbol(xml));
            case "fldChar" -> fields.character(xml.attribute("fldCharType"));
            case "del", "moveFrom" -> {
                changes++;
                xml.skip();
            }
            case "ins", "moveTo" -> changes++;
            case "tbl" -> composer.openTable();
            case "tr" -> composer.openRow();
            case "tc" -> composer.openCell();
            case "trPr" -> readRowProperties(xml);
            case "tcPr" -> readCellProperties(xml);
            case "sdtPr" -> readControlProperties(xml);
            case "txbxContent" -> composer.openAside();
            case "footnote", "endnote" -> startNote(xml);
            case "altChunk", "subDoc" -> embeddedParts = true;
            case "Fallback", "sectPr", "tblPr", "tblPrEx", "tblGrid", "instrText", "delText", "sdtEndPr", "rt" ->
                xml.skip();
            default -> {}
        }
    }

    private void end(XmlPart xml) throws UnreadableDocument {
        switch (xml.element()) {
            case "p" -> {
                if (isWord(xml)) {
                    endParagraph();
                }
            }
            case "tbl" -> composer.closeTable();
            case "tr" -> composer.closeRow();
            case "tc" -> composer.closeCell();
            case "txbxContent" -> composer.closeAside();
            case "sdt" -> placeholderDepth = placeholderDepth == xml.depth() ? 0 : placeholderDepth;
            default -> {}
        }
    }

    private void endParagraph() throws UnreadableDocument {
        Paragraph paragraph = paragraphs.poll();
        boolean blank = composer.isParagraphBlank();
        if (paragraph == null || (paragraph.endDeleted && blank)) {
            return;
        }
        Numbering.Label label = numbering.next(paragraph.listId, paragraph.level, paragraph.style);
        if (label != null) {
            composer.label(label.text(), !label.bullet());
        }
        if (paragraph.endDeleted) {
            write(" ");
        } else {
            composer.endParagraph();
        }
    }

    private void readParagraphProperties(XmlPart xml) throws UnreadableDocument, IOException {
        Paragraph paragraph = paragraphs.peek();
        int start = xml.depth();
        while (xml.inside(start)) {
            if (!xml.isStart() || paragraph == null) {
                continue;
            }
            switch (xml.element()) {
                case "pStyle" -> paragraph.style = xml.attribute("val");
                case "numId" -> paragraph.listId = xml.attribute("val");
                case "ilvl" -> paragraph.level = xml.number("val", 0);
                case "del" -> {
                    paragraph.endDeleted = true;
                    changes++;
                }
                case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
                default -> {}
            }
        }
    }

    private void readRunProperties(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        while (xml.inside(start)) {
            if (xml.isStart() && xml.element().equals("vanish")) {
                hiddenRun = NumberingParts.isOn(xml);
            } else if (xml.isStart() && xml.element().equals("rPrChange")) {
                xml.skip();
            }
        }
    }

    private void readRowProperties(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        while (xml.inside(start)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "gridBefore" -> composer.skipColumns(xml.number("val", 0));
                case "del" -> {
                    composer.dropRow();
                    changes++;
                }
                case "ins" -> changes++;
                case "trPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    private void readCellProperties(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        while (xml.inside(start)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "gridSpan" -> composer.span(xml.number("val", 1), 1);
                case "vMerge" -> {
                    if (!"restart".equals(xml.attribute("val"))) {
                        composer.continuesAbove();
                    }
                }
                case "tcPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    /// "Click here to enter text" is what the program says, not the author.
    private void readControlProperties(XmlPart xml) throws UnreadableDocument, IOException {
        int start = xml.depth();
        while (xml.inside(start)) {
            if (xml.isStart() && xml.element().equals("showingPlcHdr") && placeholderDepth == 0) {
                placeholderDepth = start - 1;
            }
        }
    }

    private void readText(XmlPart xml) throws UnreadableDocument, IOException {
        if (xml.namespace().contains(DRAWING)) {
            return;
        }
        String text = xml.content();
        if (hiddenRun) {
            if (hiddenText.length() <= HIDDEN_SHOWN) {
                hiddenText.append(text);
            }
        } else {
            write(text);
        }
    }

    private void write(String text) throws UnreadableDocument {
        if (!hiddenRun && placeholderDepth == 0 && !fields.inInstruction()) {
            composer.text(text);
        }
    }

    private static String symbol(XmlPart xml) {
        String code = xml.attribute("char");
        try {
            return code == null ? "" : String.valueOf(VisibleText.symbol(Integer.parseInt(code, 16)));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /// Word keeps the lines it draws above the notes as notes of a type of their own.
    private void startNote(XmlPart xml) throws UnreadableDocument, IOException {
        String type = xml.attribute("type");
        if (type != null && !type.equals("normal")) {
            xml.skip();
            return;
        }
        notes++;
        composer.text("[%d] ".formatted(notes));
    }

    private static boolean isWord(XmlPart xml) {
        return !xml.namespace().contains(DRAWING);
    }
}
