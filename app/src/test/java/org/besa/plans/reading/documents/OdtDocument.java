package org.besa.plans.reading.documents;

import java.util.List;
import java.util.stream.Collectors;

/// Lays text out as an OpenDocument text.
public final class OdtDocument {

    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";

    private OdtDocument() {}

    /// The plan: titles and areas as paragraphs, a table in each area.
    public static Archive of(SamplePlan plan) {
        StringBuilder body = new StringBuilder();
        plan.titles().forEach(title -> body.append(paragraph(title)));
        for (SamplePlan.Area area : plan.areas()) {
            body.append(paragraph(area.title()))
                    .append(paragraph(area.indicator()))
                    .append("<table:table>");
            body.append(row(SamplePlan.HEADER));
            area.rows().forEach(row -> body.append(row(row)));
            body.append("</table:table>");
        }
        return withText("", body.toString());
    }

    /// A document whose text is given as XML, with the usual prefixes of OpenDocument.
    ///
    /// @param styles XML inside `office:automatic-styles`
    public static Archive withText(String styles, String text) {
        return new Archive()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", content(styles, "<office:text>" + text + "</office:text>"));
    }

    /// A spreadsheet whose tables are given as XML.
    public static Archive spreadsheet(String tables) {
        return new Archive()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with("content.xml", content("", "<office:spreadsheet>" + tables + "</office:spreadsheet>"));
    }

    /// A paragraph of plain text.
    public static String paragraph(String text) {
        return "<text:p>" + Archive.escaped(text) + "</text:p>";
    }

    /// A row of plain cells.
    public static String row(List<String> cells) {
        return cells.stream()
                .map(text -> text.lines()
                        .map(OdtDocument::paragraph)
                        .collect(Collectors.joining("", "<table:table-cell>", "</table:table-cell>")))
                .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>"));
    }

    private static String content(String styles, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>\
                <office:document-content xmlns:office="%1$soffice:1.0" xmlns:text="%1$stext:1.0" \
                xmlns:table="%1$stable:1.0" xmlns:style="%1$sstyle:1.0" xmlns:draw="%1$sdrawing:1.0">\
                <office:automatic-styles>%2$s</office:automatic-styles><office:body>%3$s</office:body>\
                </office:document-content>""".formatted(NAMESPACE, styles, body);
    }
}
