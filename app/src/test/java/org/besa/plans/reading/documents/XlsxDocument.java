package org.besa.plans.reading.documents;

import java.util.List;

/// Lays text out as an Excel workbook.
public final class XlsxDocument {

    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private XlsxDocument() {}

    /// The plan on one sheet: titles and areas over all six columns, and the rows below them.
    public static Archive of(SamplePlan plan) {
        StringBuilder rows = new StringBuilder();
        StringBuilder merges = new StringBuilder();
        int row = 0;
        for (String title : plan.titles()) {
            rows.append(wide(++row, title, merges));
        }
        for (SamplePlan.Area area : plan.areas()) {
            row++; // a blank row between areas
            rows.append(wide(++row, area.title(), merges));
            rows.append(wide(++row, area.indicator(), merges));
            rows.append(row(++row, SamplePlan.HEADER));
            for (List<String> cells : area.rows()) {
                rows.append(row(++row, cells));
            }
        }
        return withSheet("<sheetData>" + rows + "</sheetData><mergeCells>" + merges + "</mergeCells>");
    }

    /// A workbook of one sheet, whose content is given as XML.
    public static Archive withSheet(String content) {
        return new Archive()
                .with("[Content_Types].xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                        </Types>""")
                .with(
                        "_rels/.rels",
                        DocxDocument.relations(DocxDocument.relation("rId1", "officeDocument", "xl/workbook.xml")))
                .with("xl/workbook.xml", workbook("<sheet name=\"Plan\" sheetId=\"1\" r:id=\"rId1\"/>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        DocxDocument.relations(DocxDocument.relation("rId1", "worksheet", "worksheets/sheet1.xml")))
                .with("xl/worksheets/sheet1.xml", sheet(content));
    }

    /// The workbook part.
    ///
    /// @param sheets its `sheet` elements
    public static String workbook(String sheets) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                .formatted(SHEETS, OFFICE, sheets);
    }

    /// A sheet part.
    public static String sheet(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"%s\">%s</worksheet>"
                .formatted(SHEETS, content);
    }

    /// A row of texts.
    ///
    /// @param number of the row, from 1
    public static String row(int number, List<String> cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.size(); column++) {
            row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                    .formatted('A' + column, number, Archive.escaped(cells.get(column))));
        }
        return row.append("</row>").toString();
    }

    private static String wide(int number, String text, StringBuilder merges) {
        merges.append("<mergeCell ref=\"A%1$d:F%1$d\"/>".formatted(number));
        return row(number, List.of(text));
    }
}
