package org.besa.plans.reading.documents;

import java.util.List;
import java.util.stream.Collectors;

/// Lays text out as a Word document.
public final class DocxDocument {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private DocxDocument() {}

    /// The plan: titles and areas as paragraphs, a table in each area.
    public static Archive of(SamplePlan plan) {
        StringBuilder body = new StringBuilder();
        plan.titles().forEach(title -> body.append(paragraph(title)));
        for (SamplePlan.Area area : plan.areas()) {
            body.append(paragraph(area.title()))
                    .append(paragraph(area.indicator()))
                    .append("<w:tbl>");
            body.append(row(SamplePlan.HEADER));
            area.rows().forEach(row -> body.append(row(row)));
            body.append("</w:tbl>");
        }
        return withBody(body.toString());
    }

    /// A document whose body is given as XML; the prefix `w` stands for the namespace of Word.
    public static Archive withBody(String body) {
        return new Archive()
                .with("[Content_Types].xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="xml" ContentType="application/xml"/>\
                        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                        </Types>""")
                .with("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")))
                .with("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
    }

    /// A part of the document beside the body.
    ///
    /// @param root local name of its root element
    public static String part(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:%1$s xmlns:w=\"%2$s\" xmlns:r=\"%3$s\">%4$s</w:%1$s>"
                .formatted(root, WORD, OFFICE, content);
    }

    /// A part that lists relations.
    public static String relations(String... relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>";
    }

    /// A relation to another part.
    ///
    /// @param type last word of its type
    public static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    /// A paragraph of plain text.
    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + Archive.escaped(text) + "</w:t></w:r></w:p>";
    }

    /// A table cell.
    ///
    /// @param properties XML inside `w:tcPr`
    public static String cell(String properties, String text) {
        String paragraphs = text.lines().map(DocxDocument::paragraph).collect(Collectors.joining());
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + (paragraphs.isEmpty() ? "<w:p/>" : paragraphs) + "</w:tc>";
    }

    /// A table row of plain cells.
    public static String row(List<String> cells) {
        return cells.stream().map(text -> cell("", text)).collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }
}
