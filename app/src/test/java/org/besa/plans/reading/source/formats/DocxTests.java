package org.besa.plans.reading.source.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.plans.reading.documents.DocxDocument.cell;
import static org.besa.plans.reading.documents.DocxDocument.paragraph;
import static org.besa.plans.reading.documents.DocxDocument.part;
import static org.besa.plans.reading.documents.DocxDocument.relation;
import static org.besa.plans.reading.documents.DocxDocument.relations;

import java.nio.file.Path;
import java.util.List;
import org.besa.plans.reading.documents.Archive;
import org.besa.plans.reading.documents.DocxDocument;
import org.besa.plans.reading.source.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTests {

    @TempDir
    private Path folder;

    @Test
    void cellOverSeveralColumnsStandsOnce() throws Exception {
        assertThat(shown("<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", "wide") + cell("", "narrow")
                        + "</w:tr><w:tr>" + cell("", "a") + cell("", "b") + cell("", "c") + "</w:tr></w:tbl>"))
                .containsExactly("[0-1 wide] [2 narrow]", "[0 a] [1 b] [2 c]");
    }

    @Test
    void cellOverSeveralRowsStandsInItsFirstRow() throws Exception {
        assertThat(shown("<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "tall") + cell("", "a")
                        + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "b")
                        + "</w:tr><w:tr>" + cell("<w:vMerge w:val=\"continue\"/>", "") + cell("", "c")
                        + "</w:tr><w:tr>" + cell("", "next") + cell("", "d") + "</w:tr></w:tbl>"))
                .containsExactly("[0↓3 tall] [1 a]", "[1 b]", "[1 c]", "[0 next] [1 d]");
    }

    @Test
    void rowOfContinuedCellsOnlyIsNoRow() throws Exception {
        assertThat(shown("<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "a")
                        + cell("<w:vMerge w:val=\"restart\"/>", "b") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "")
                        + cell("<w:vMerge/>", "") + "</w:tr></w:tbl>"))
                .containsExactly("[0 a] [1 b]");
    }

    @Test
    void textUnderMergedCellIsLeftOutWithRemark() throws Exception {
        SourceDocument document = read("<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "shown") + cell("", "a")
                + "</w:tr><w:tr>" + cell("<w:vMerge/>", "not shown") + cell("", "b") + "</w:tr></w:tbl>");
        assertThat(Formats.shown(document)).containsExactly("[0↓2 shown] [1 a]", "[1 b]");
        assertThat(document.remarks()).containsExactly("Text hidden under merged cells was left out, cells: 1.");
    }

    @Test
    void rowMayBeginBehindTheFirstColumn() throws Exception {
        assertThat(shown("<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("", "a")
                        + "</w:tr></w:tbl>"))
                .containsExactly("[2 a]");
    }

    @Test
    void tableInsideCellBecomesLinesOfTheCell() throws Exception {
        String inner = "<w:tbl>" + DocxDocument.row(List.of("draft", "May"))
                + DocxDocument.row(List.of("adopt", "June")) + "</w:tbl>";
        SourceDocument document = read("<w:tbl>"
                + DocxDocument.row(List.of("Milestone of the first measure", "text of the first row"))
                + DocxDocument.row(List.of("second", "row")) + DocxDocument.row(List.of("third", "row")) + "<w:tr>"
                + cell("", "fourth") + "<w:tc><w:tcPr/>" + inner + "<w:p/></w:tc></w:tr></w:tbl>");
        assertThat(Formats.shown(document)).last().isEqualTo("[0 fourth] [1 draft\tMay¶adopt\tJune]");
        assertThat(document.remarks()).containsExactly("Tables inside cells were read as text of the cell: 1.");
    }

    @Test
    void tableThatOnlyLaysOutAnotherOneIsTakenApart() throws Exception {
        String inner = "<w:tbl>" + DocxDocument.row(List.of("risk", "measure")) + DocxDocument.row(List.of("a", "b"))
                + "</w:tbl>";
        assertThat(shown("<w:tbl><w:tr>" + cell("", "Plan") + "</w:tr><w:tr><w:tc>" + inner
                        + "<w:p/></w:tc></w:tr></w:tbl>"))
                .containsExactly("Plan", "[0 risk] [1 measure]", "[0 a] [1 b]");
    }

    @Test
    void automaticNumbersAreRead() throws Exception {
        String numbering = """
                <w:abstractNum w:abstractNumId="7">\
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>\
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
                <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>\
                </w:abstractNum>\
                <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>\
                <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>\
                <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>\
                <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>""";
        String body = item(1, 0, "goal")
                + item(1, 1, "objective")
                + item(1, 2, "measure")
                + item(1, 2, "measure")
                + item(1, 1, "objective")
                + item(1, 2, "measure")
                + item(1, 0, "goal")
                + item(2, 0, "point")
                + item(2, 0, "")
                + item(3, 0, "restarted")
                + item(3, 0, "goes on")
                + item(0, 0, "no number");
        assertThat(Formats.shown(read(numbered(body, numbering, ""))))
                .containsExactly(
                        "I. goal",
                        "I.1 objective",
                        "a) measure",
                        "b) measure",
                        "I.2 objective",
                        "a) measure",
                        "II. goal",
                        "• point",
                        "V. restarted",
                        "VI. goes on",
                        "no number");
    }

    @Test
    void numbersOfHeadingStylesAreRead() throws Exception {
        String numbering = """
                <w:abstractNum w:abstractNumId="1">\
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Area"/><w:lvlText w:val="Area %1:"/></w:lvl>\
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Risk"/><w:lvlText w:val="%1.%2."/></w:lvl>\
                </w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>""";
        String styles = """
                <w:style w:type="paragraph" w:styleId="Area"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>\
                <w:style w:type="paragraph" w:styleId="Risk"><w:basedOn w:val="Area"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>""";
        assertThat(Formats.shown(read(numbered(
                        styled("Area", "policies") + styled("Risk", "no rules") + styled("Risk", "no staff"),
                        numbering,
                        styles))))
                .containsExactly("Area 1: policies", "1.1. no rules", "1.2. no staff");
    }

    @Test
    void emptyNumberedCellHoldsItsNumber() throws Exception {
        String numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        String row = "<w:tr><w:tc>" + item(1, 0, "") + "</w:tc>" + cell("", "measure") + "</w:tr>";
        assertThat(Formats.shown(read(numbered("<w:tbl>" + row + row + "</w:tbl>", numbering, ""))))
                .containsExactly("[0 1] [1 measure]", "[0 2] [1 measure]");
    }

    @Test
    void trackedChangesAreReadAsAccepted() throws Exception {
        SourceDocument document = read("""
                <w:p><w:r><w:t>Until </w:t></w:r><w:del><w:r><w:delText>March</w:delText></w:r></w:del>\
                <w:ins><w:r><w:t>June</w:t></w:r></w:ins></w:p>\
                <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>joined</w:t></w:r></w:p>\
                <w:p><w:r><w:t>with this</w:t></w:r></w:p>\
                <w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr>\
                <w:tr><w:tc><w:p><w:r><w:t>stays</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""");
        assertThat(Formats.shown(document)).containsExactly("Until June", "joined with this", "[0 stays]");
        assertThat(document.remarks())
                .containsExactly("Tracked changes: insertions were accepted and deletions left out, changes: 4.");
    }

    @Test
    void textBoxesAndContentControlsAreReadOnce() throws Exception {
        String box = "<w:txbxContent>" + paragraph("in the box") + "</w:txbxContent>";
        assertThat(shown("<w:p><w:r><w:t>around</w:t><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice><w:drawing>"
                        + box
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent>"
                        + "<w:t> it</w:t></w:r></w:p><w:sdt><w:sdtPr><w:alias w:val=\"Unit\"/></w:sdtPr><w:sdtContent>"
                        + paragraph("Legal Unit")
                        + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                        + "<w:sdtContent>" + paragraph("Click here to enter text.") + "</w:sdtContent></w:sdt>"))
                .containsExactly("in the box", "around it", "Legal Unit");
    }

    @Test
    void resultsOfFieldsAreReadAndTheirInstructionsAreNot() throws Exception {
        assertThat(
                        shown(
                                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
                                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>December</w:t></w:r>"
                                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:hyperlink><w:r><w:t> 2025</w:t></w:r></w:hyperlink></w:p>"))
                .containsExactly("December 2025");
    }

    @Test
    void breaksTabsAndSpecialHyphensAreKeptAsTheyLook() throws Exception {
        assertThat(shown("<w:p><w:r><w:t>in\u00adtegrity</w:t><w:softHyphen/><w:tab/><w:t>anti</w:t><w:noBreakHyphen/>"
                        + "<w:t>corruption</w:t><w:br/><w:t>next line</w:t></w:r></w:p>"))
                .containsExactly("integrity\tanti-corruption", "next line");
        assertThat(shown(
                        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>"
                                + "</w:tc></w:tr></w:tbl>"))
                .containsExactly("[0 one two¶three]");
    }

    @Test
    void hiddenTextIsLeftOutWithRemark() throws Exception {
        SourceDocument document =
                read("<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r></w:p>");
        assertThat(Formats.shown(document)).containsExactly("seen");
        assertThat(document.remarks()).containsExactly("Hidden text was left out: “unseen”.");
    }

    @Test
    void headersFootersAndNotesAreLines() throws Exception {
        Archive archive = DocxDocument.withBody(
                        "<w:p><w:r><w:t>Deadline</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                .with("word/header1.xml", part("hdr", paragraph("Ministry of Lakes")))
                .with("word/footer1.xml", part("ftr", paragraph("page 1")))
                .with(
                        "word/footnotes.xml",
                        part(
                                "footnotes",
                                "<w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("rule")
                                        + "</w:footnote><w:footnote w:id=\"2\">" + paragraph("as decided in May")
                                        + "</w:footnote>"))
                .with(
                        "word/_rels/document.xml.rels",
                        relations(
                                relation("a", "header", "header1.xml"),
                                relation("b", "footer", "/word/footer1.xml"),
                                relation("c", "footnotes", "footnotes.xml")));
        SourceDocument document = Formats.read(archive.write(folder.resolve("x")));
        assertThat(Formats.shown(document))
                .containsExactly("Ministry of Lakes", "Deadline", "page 1", "[1] as decided in May");
        assertThat(document.remarks()).containsExactly("Footnotes and endnotes were read as lines after the text: 1.");
    }

    private List<String> shown(String body) throws Exception {
        return Formats.shown(read(body));
    }

    private SourceDocument read(String body) throws Exception {
        return read(DocxDocument.withBody(body));
    }

    private SourceDocument read(Archive archive) throws Exception {
        return Formats.read(archive.write(folder.resolve("x")));
    }

    private static Archive numbered(String body, String numbering, String styles) {
        return DocxDocument.withBody(body)
                .with("word/numbering.xml", part("numbering", numbering))
                .with("word/styles.xml", part("styles", styles))
                .with(
                        "word/_rels/document.xml.rels",
                        relations(relation("n", "numbering", "numbering.xml"), relation("s", "styles", "styles.xml")));
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(level, list, text);
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(style, text);
    }
}
