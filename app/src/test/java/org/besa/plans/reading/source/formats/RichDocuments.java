package org.besa.plans.reading.source.formats;

import static org.besa.plans.reading.documents.DocxDocument.cell;
import static org.besa.plans.reading.documents.DocxDocument.paragraph;
import static org.besa.plans.reading.documents.DocxDocument.part;
import static org.besa.plans.reading.documents.DocxDocument.relation;
import static org.besa.plans.reading.documents.DocxDocument.relations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.besa.plans.reading.documents.Archive;
import org.besa.plans.reading.documents.DocxDocument;
import org.besa.plans.reading.documents.HtmlDocument;
import org.besa.plans.reading.documents.OdtDocument;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.plans.reading.documents.XlsxDocument;

/// Documents with a bit of everything that a reader has code for.
final class RichDocuments {

    private RichDocuments() {}

    static Archive docx() {
        String numbering = """
                <w:abstractNum w:abstractNumId="1">\
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Area"/><w:lvlText w:val="%1."/></w:lvl>\
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/><w:isLgl/></w:lvl>\
                </w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Area"/></w:abstractNum>\
                <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>\
                <w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>""";
        String styles = "<w:style w:styleId=\"Area\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"Sub\"><w:basedOn w:val=\"Area\"/></w:style>";
        String item =
                "<w:p><w:pPr><w:pStyle w:val=\"Sub\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"5\"/></w:numPr>"
                        + "<w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>item</w:t><w:tab/><w:br/><w:sym w:char=\"F0B7\"/></w:r></w:p>";
        String table = "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
                + cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "wide") + "</w:tr><w:tr>"
                + cell("<w:vMerge/>", "under") + cell("", "beside") + "<w:tc><w:tbl>"
                + DocxDocument.row(List.of("inner", "table")) + "</w:tbl><w:p/></w:tc></w:tr></w:tbl>";
        String box = "<w:p><w:r><w:pict><w:txbxContent>" + paragraph("box") + "</w:txbxContent></w:pict>"
                + "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF</w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
                + "<w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
                + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>";
        String area = "<w:p><w:pPr><w:pStyle w:val=\"Area\"/></w:pPr><w:r><w:t>area</w:t></w:r></w:p>";
        return DocxDocument.withBody(area + item + table + box + table)
                .with("word/numbering.xml", part("numbering", numbering))
                .with("word/styles.xml", part("styles", styles))
                .with(
                        "word/footnotes.xml",
                        part("footnotes", "<w:footnote w:id=\"2\">" + paragraph("note") + "</w:footnote>"))
                .with("word/header1.xml", part("hdr", paragraph("head")))
                .with(
                        "word/_rels/document.xml.rels",
                        relations(
                                relation("n", "numbering", "numbering.xml"),
                                relation("s", "styles", "styles.xml"),
                                relation("f", "footnotes", "footnotes.xml"),
                                relation("h", "header", "header1.xml")));
    }

    static Archive odt() {
        String styles = """
                <text:list-style style:name="L1">\
                <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="." text:start-value="2"/>\
                <text:list-level-style-number text:level="2" style:num-format="1" style:num-list-format="%1%.%2%" text:display-levels="2"/>\
                </text:list-style><style:style style:name="T1"><style:text-properties text:display="none"/></style:style>""";
        String list = "<text:list xml:id=\"a\" text:style-name=\"L1\"><text:list-item text:start-value=\"4\">"
                + OdtDocument.paragraph("item") + "<text:list><text:list-item>" + OdtDocument.paragraph("inner")
                + "</text:list-item></text:list></text:list-item></text:list>"
                + "<text:list text:continue-list=\"a\" text:continue-numbering=\"true\"><text:list-item>"
                + OdtDocument.paragraph("next")
                + "</text:list-item></text:list>";
        String table = "<table:table><table:table-row table:number-rows-repeated=\"2\">"
                + "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\">"
                + OdtDocument.paragraph("wide")
                + "</table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated=\"2\">"
                + OdtDocument.paragraph("twice") + "</table:table-cell></table:table-row>"
                + OdtDocument.row(List.of("a", "b", "c", "d")) + "</table:table>";
        String text =
                "<text:p>a<text:s text:c=\"3\"/>b<text:tab/><text:line-break/><text:span text:style-name=\"T1\">unseen</text:span>"
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                        + OdtDocument.paragraph("note")
                        + "</text:note-body></text:note><draw:frame><draw:text-box>" + OdtDocument.paragraph("box")
                        + "</draw:text-box></draw:frame></text:p><text:h text:outline-level=\"2\">heading</text:h>";
        return OdtDocument.withText(styles, list + table + text + table);
    }

    static Archive ods() {
        return OdtDocument.spreadsheet(
                "<table:table table:name=\"Plan\"><table:table-row table:number-rows-repeated=\"3\">"
                        + "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\">"
                        + OdtDocument.paragraph("wide")
                        + "</table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated=\"3\" "
                        + "office:value-type=\"date\" office:date-value=\"2025-03-01\">"
                        + OdtDocument.paragraph("3/1/25")
                        + "</table:table-cell></table:table-row>" + OdtDocument.row(List.of("a", "b", "c", "d"))
                        + "</table:table>");
    }

    static Archive xlsx() {
        Archive archive = XlsxDocument.of(SamplePlan.small());
        String sheet = archive.text("xl/worksheets/sheet1.xml");
        return archive.with(
                        "xl/worksheets/sheet1.xml",
                        sheet.replace(
                                "</sheetData>",
                                "<row r=\"90\"><c r=\"A90\" t=\"s\"><v>0</v></c><c r=\"B90\" s=\"1\"><v>45000.5</v></c>"
                                        + "<c s=\"2\"><f>1+1</f><v>2</v></c><c t=\"b\"><v>1</v></c></row></sheetData>"))
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>rich</t></r><rPh><t>aid</t></rPh><r><t>text</t></r></si></sst>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"mmmm yyyy\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                relation("rId1", "worksheet", "worksheets/sheet1.xml"),
                                relation("s", "sharedStrings", "sharedStrings.xml"),
                                relation("t", "styles", "styles.xml")));
    }

    static String html() {
        return HtmlDocument.of(SamplePlan.small()).replace("</body>", """
                        <ol start="3" type="a"><li value="5">item<ul><li>point</ul></ol>
                        <table><tr><td rowspan="2" colspan="3">big<table><tr><td>inner<td>table</table><td>a<tr><td>b</table>
                        <pre>kept
                          as is</pre></body>""");
    }

    static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Plan");
            for (int number = 0; number < 20; number++) {
                Row row = sheet.createRow(number);
                row.createCell(0).setCellValue("text " + number);
                row.createCell(1).setCellValue(number * 1.5);
                row.createCell(2).setCellFormula("B1+1");
                row.createCell(3).setCellValue(number % 2 == 0);
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 4, 0, 1));
            workbook.createSheet("Second").createRow(3).createCell(2).setCellValue("more");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /// A document in the old format of Word, which no library at hand writes: the small plan, written by an office
    /// suite.
    static byte[] doc() {
        try (InputStream stream = DocxDocument.class.getResourceAsStream("small-plan.doc")) {
            if (stream == null) {
                throw new IllegalStateException("small-plan.doc is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
