package org.besa.plans.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.plans.reading.source.pdf.DrawnPdf.line;
import static org.besa.plans.reading.source.pdf.DrawnPdf.text;

import java.nio.file.Path;
import org.besa.plans.reading.source.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Footnotes at the foot of a page, which stand between the pieces of a row.
class PageNotesTests {

    private static final double[] BORDERS = {46, 196, 326, 540};

    @TempDir
    private Path folder;

    /// A row of three cells between lines.
    private static String row(double y, String risk, String measure, String unit) {
        StringBuilder drawn = new StringBuilder();
        for (double x : BORDERS) {
            drawn.append(line(x, y + 15, x, y - 5));
        }
        return drawn.append(line(46, y + 15, 540, y + 15))
                .append(line(46, y - 5, 540, y - 5))
                .append(text(50, y, risk))
                .append(text(200, y, measure))
                .append(text(330, y, unit))
                .toString();
    }

    /// A number raised at the end of “Legal Unit”, which ends where it begins.
    private static String mark(double y, String number) {
        return text(330 + 45.2, y + 4, 6, number);
    }

    @Test
    void notesThatRaisedNumbersPointAtStandAfterTheText() throws Exception {
        String first = row(200, "No rules", "Write the rules and", "Legal Unit")
                + mark(200, "7")
                + text(50, 90, 8, "7 Until May the office of")
                + text(50, 80, 8, "the secretary.");
        String second = row(780, "", "publish them", "");

        SourceDocument read = read(new DrawnPdf().page(first).page(second));

        assertThat(DrawnPdf.shown(read))
                .containsExactly(
                        "0:No rules | 1:Write the rules and | 2:Legal Unit",
                        "0: | 1:publish them | 2:",
                        "7 Until May the office of the secretary.");
        assertThat(read.remarks()).contains("Footnotes were read as lines after the text: 1.");
    }

    @Test
    void notesBelowAShortLineStandAfterTheText() throws Exception {
        String first = row(200, "No rules", "Write the rules and", "Legal Unit")
                + line(50, 105, 150, 105)
                + text(50, 90, "1 Until May the secretary.")
                + text(50, 76, "2 As the council decided.");

        assertThat(DrawnPdf.shown(read(new DrawnPdf().page(first).page(row(780, "", "publish them", "")))))
                .endsWith("0: | 1:publish them | 2:", "1 Until May the secretary.", "2 As the council decided.");
    }

    @Test
    void aNumberedListAtTheFootOfAPageIsNoNote() throws Exception {
        String first = row(200, "No rules", "Write the rules and", "Legal Unit")
                + text(50, 90, "1 Rules for gifts")
                + text(50, 70, "2 Rules for travel");

        assertThat(DrawnPdf.shown(read(new DrawnPdf().page(first).page(row(780, "", "publish them", "")))))
                .endsWith("0: | 1:publish them | 2:");
    }

    @Test
    void aRaisedNumberWithoutANoteStays() throws Exception {
        assertThat(DrawnPdf.shown(
                        read(new DrawnPdf().page(row(200, "No rules", "Plant 40", "Legal Unit") + mark(200, "2")))))
                .last()
                .asString()
                .contains("2");
    }

    private SourceDocument read(DrawnPdf pdf) throws Exception {
        return DrawnPdf.read(pdf.save(folder.resolve("plan.pdf")));
    }
}
