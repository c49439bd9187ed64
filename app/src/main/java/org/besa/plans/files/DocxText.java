package org.besa.plans.files;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the text of a Word document: the body or the footer. How styles look is told in `word/styles.xml`.
final class DocxText {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// The width between the margins of A4 in landscape, in twentieths of a point.
    private static final int TEXT_WIDTH = 15_136;

    private final PlanForm form;
    private final Xml xml;
    private boolean inAnnex;
    private boolean afterHead;

    DocxText(PlanForm form, Xml xml) {
        this.form = form;
        this.xml = xml;
    }

    static String locale(String language) {
        return switch (language) {
            case "sq" -> "sq-AL";
            case "en" -> "en-GB";
            default -> language;
        };
    }

    void document() throws IOException {
        xml.start("w:document", "xmlns:w", NAMESPACE, "xmlns:r", RELATIONS).start("w:body");
        for (FormBlock block : form.blocks()) {
            switch (block) {
                case FormBlock.Area area -> area(area);
                case FormBlock.Fact fact -> lines(FormSpan.labelled(fact.marked(), form.language()), "Fact", "Fact");
                case FormBlock.Annex annex -> annex(annex);
                case FormBlock.Table table -> table(table);
            }
        }
        xml.start("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "rId3");
        xml.empty("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
        xml.empty(
                "w:pgMar",
                "w:top",
                "851",
                "w:bottom",
                "964",
                "w:left",
                "851",
                "w:right",
                "851",
                "w:header",
                "454",
                "w:footer",
                "454");
        xml.end().end().end();
    }

    void footer() throws IOException {
        xml.start("w:ftr", "xmlns:w", NAMESPACE, "xmlns:r", RELATIONS);
        xml.start("w:p");
        style("Footer");
        run(form.title() + "  |  " + form.edition() + "  |  SHA-256 " + form.sha256(), null, null);
        xml.start("w:r").empty("w:tab").end();
        String[] around = form.page().split("#", -1);
        run(around[0], null, null);
        field("PAGE");
        run(around[1], null, null);
        field("NUMPAGES");
        run(around[2], null, null);
        xml.end().end();
    }

    private void field(String instruction) throws IOException {
        xml.start("w:fldSimple", "w:instr", " " + instruction + " ");
        run("1", null, null);
        xml.end();
    }

    private void area(FormBlock.Area area) throws IOException {
        String level = String.valueOf(Math.min(area.depth(), 2) + 1);
        List<List<FormSpan>> lines = FormSpan.labelled(area.text(), form.language());
        if (!afterHead) {
            afterHead = true;
            pageBreak();
        }
        lines(lines, "Heading" + level, "HeadingMore");
    }

    private void annex(FormBlock.Annex annex) throws IOException {
        inAnnex = true;
        pageBreak();
        paragraph("Heading1", List.of(plain(annex.title())));
        paragraph("Intro", List.of(plain(annex.intro())));
    }

    private FormSpan plain(String text) {
        return new FormSpan(text, false, form.language().primary().code());
    }

    private void pageBreak() throws IOException {
        xml.start("w:p");
        style("Gap");
        xml.start("w:r").empty("w:br", "w:type", "page").end().end();
    }

    private void table(FormBlock.Table table) throws IOException {
        if (!table.title().isEmpty()) {
            paragraph("Heading2", List.of(plain(table.title())));
        }
        FormSection section = table.section();
        boolean head = section == FormSection.HEAD;
        xml.start("w:tbl").start("w:tblPr");
        xml.empty("w:tblStyle", "w:val", head ? "HeadTable" : "FormTable");
        xml.empty("w:tblW", "w:w", String.valueOf(TEXT_WIDTH), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1");
        xml.end().start("w:tblGrid");
        for (int column = 0; column < section.columns().size(); column++) {
            xml.empty("w:gridCol", "w:w", width(section, column));
        }
        xml.end();
        row(section, table.labels(), true, "Label");
        for (int i = 0; i < table.rows().size(); i++) {
            row(section, table.rows().get(i), false, bodyStyle(section, i));
        }
        xml.end();
        paragraph("Gap", List.of());
    }

    private String bodyStyle(FormSection section, int row) {
        if (inAnnex) {
            return "Detail";
        }
        if (section != FormSection.HEAD) {
            return "Cell";
        }
        return switch (row) {
            case 0 -> "Institution";
            case 1 -> "Title";
            default -> "Cell";
        };
    }

    private static String width(FormSection section, int column) {
        return String.valueOf(section.width(column) * TEXT_WIDTH / 100);
    }

    private void row(FormSection section, List<String> cells, boolean isHeader, String style) throws IOException {
        xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
        if (isHeader) {
            xml.empty("w:tblHeader");
        }
        xml.end();
        for (int column = 0; column < section.columns().size(); column++) {
            xml.start("w:tc").start("w:tcPr");
            xml.empty("w:tcW", "w:w", width(section, column), "w:type", "dxa");
            xml.end();
            boolean isLabel = section == FormSection.HEAD && column == 0;
            cell(column < cells.size() ? cells.get(column) : "", isLabel ? "Label" : style);
            xml.end();
        }
        xml.end();
    }

    private void cell(String text, String style) throws IOException {
        if (text.isEmpty()) {
            paragraph(style, List.of());
        } else {
            lines(FormSpan.lines(text, form.language()), style, style.equals("Title") ? "TitleMore" : style);
        }
    }

    private void lines(List<List<FormSpan>> lines, String first, String others) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            paragraph(i == 0 ? first : others, lines.get(i));
        }
    }

    private void paragraph(String style, List<FormSpan> spans) throws IOException {
        xml.start("w:p");
        style(style);
        for (FormSpan span : spans) {
            run(span.text(), span.isMark() ? "Mark" : null, span.language());
        }
        xml.end();
    }

    private void style(String style) throws IOException {
        xml.start("w:pPr").empty("w:pStyle", "w:val", style).end();
    }

    private void run(String text, @Nullable String style, @Nullable String language) throws IOException {
        xml.start("w:r");
        String primary = form.language().primary().code();
        String foreign = language == null || language.equals(primary) ? null : language;
        if (style != null || foreign != null) {
            xml.start("w:rPr");
            if (style != null) {
                xml.empty("w:rStyle", "w:val", style);
            }
            if (foreign != null) {
                xml.empty("w:lang", "w:val", locale(foreign));
            }
            xml.end();
        }
        xml.start("w:t", "xml:space", "preserve").text(text).end().end();
    }
}
