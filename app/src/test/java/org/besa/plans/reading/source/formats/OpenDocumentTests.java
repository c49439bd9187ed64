package org.besa.plans.reading.source.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.plans.reading.documents.OdtDocument.paragraph;

import java.nio.file.Path;
import java.util.List;
import org.besa.plans.reading.documents.OdtDocument;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDocumentTests {

    private static final String LISTS = """
            <text:list-style style:name="L1">\
            <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>\
            <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>\
            <text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>\
            <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>""";

    @TempDir
    private Path folder;

    @Test
    void spansAndCoveredCellsFindTheirColumns() throws Exception {
        assertThat(shown("<table:table><table:table-row>" + cell("table:number-columns-spanned=\"2\"", "wide")
                        + "<table:covered-table-cell/>" + cell("table:number-rows-spanned=\"2\"", "tall")
                        + "</table:table-row>"
                        + "<table:table-row>" + cell("", "a") + cell("", "b")
                        + "<table:covered-table-cell/></table:table-row></table:table>"))
                .containsExactly("[0-1 wide] [2↓2 tall]", "[0 a] [1 b]");
    }

    @Test
    void repeatedCellsAndRowsStandAsOftenAsTheyAreShown() throws Exception {
        assertThat(shown("<table:table><table:table-row table:number-rows-repeated=\"2\">"
                        + cell("table:number-columns-repeated=\"2\"", "same") + cell("", "end")
                        + "</table:table-row></table:table>"))
                .containsExactly("[0 same] [1 same] [2 end]", "[0 same] [1 same] [2 end]");
    }

    @Test
    void numbersOfListsAreCounted() throws Exception {
        assertThat(shown("<text:list xml:id=\"list1\" text:style-name=\"L1\"><text:list-item>" + paragraph("area")
                        + paragraph("more of it") + "<text:list><text:list-item>" + paragraph("risk")
                        + "<text:list><text:list-item>" + paragraph("point")
                        + "</text:list-item></text:list></text:list-item>"
                        + "<text:list-item>" + paragraph("risk")
                        + "</text:list-item></text:list></text:list-item></text:list>"
                        + paragraph("between")
                        + "<text:list text:continue-list=\"list1\" text:style-name=\"L1\"><text:list-item>"
                        + paragraph("area") + "</text:list-item></text:list><text:list text:style-name=\"L1\">"
                        + "<text:list-item text:start-value=\"7\">" + paragraph("seventh")
                        + "</text:list-item></text:list>"))
                .containsExactly(
                        "1. area",
                        "more of it",
                        "1.1. risk",
                        "• point",
                        "1.2. risk",
                        "between",
                        "2. area",
                        "7. seventh");
    }

    @Test
    void changesNotesCommentsAndHiddenTextAreReadAsPeopleSeeThem() throws Exception {
        SourceDocument document = read(
                "<text:tracked-changes><text:changed-region><text:deletion>" + paragraph("old")
                        + "</text:deletion></text:changed-region></text:tracked-changes><text:p>Until<text:s text:c=\"2\"/>June"
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body>" + paragraph("or July")
                        + "</text:note-body></text:note><office:annotation>" + paragraph("why?")
                        + "</office:annotation>"
                        + "<text:span text:style-name=\"T1\">unseen</text:span><text:tab/>2025<text:line-break/>at last</text:p>");
        assertThat(Formats.shown(document)).containsExactly("Until  June\t2025", "at last", "[1] or July");
        assertThat(document.remarks())
                .containsExactly(
                        "Tracked changes: insertions were accepted and deletions left out, changes: 1.",
                        "Hidden passages were left out: 1.",
                        "Footnotes and endnotes were read as lines after the text: 1.",
                        "Comments in the margin were not read.");
    }

    @Test
    void textBoxIsReadBesideItsParagraph() throws Exception {
        assertThat(shown("<text:p>around<draw:frame><draw:text-box>" + paragraph("in the box")
                        + "</draw:text-box></draw:frame> it</text:p>"))
                .containsExactly("in the box", "around it");
    }

    @Test
    void spreadsheetIsReadAsDisplayed() throws Exception {
        SourceDocument document =
                Formats.read(OdtDocument.spreadsheet("<table:table table:name=\"Plan\"><table:table-row>"
                                + cell("table:number-columns-spanned=\"3\"", "Title")
                                + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>"
                                + "</table:table-row><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                                + "<table:table-row>" + cell("", "a") + cell("table:number-columns-repeated=\"2\"", "b")
                                + "</table:table-row>"
                                + "<table:table-row>"
                                + cell("office:value-type=\"date\" office:date-value=\"2025-03-01\"", "3/1/25")
                                + cell("office:value-type=\"date\" office:date-value=\"2025-03-01\"", "March 2025")
                                + "</table:table-row></table:table>")
                        .write(folder.resolve("x")));
        assertThat(document.format()).isEqualTo(DocumentFormat.ODS);
        assertThat(Formats.shown(document))
                .containsExactly("[0-2 Title]", "[0 a] [1 b] [2 b]", "[0 2025-03-01] [1 March 2025] [2]");
    }

    private List<String> shown(String text) throws Exception {
        return Formats.shown(read(text));
    }

    private SourceDocument read(String text) throws Exception {
        return Formats.read(OdtDocument.withText(LISTS, text).write(folder.resolve("x")));
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell " + attributes + ">" + paragraph(text) + "</table:table-cell>";
    }
}
