package org.besa.plans.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.plans.reading.source.pdf.DrawnPdf.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.documents.Flattened;
import org.besa.plans.reading.documents.PdfPlan;
import org.besa.plans.reading.documents.PdfPlan.Ruling;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenTableTests {

    private static final SamplePlan PLAN = SamplePlan.small();
    private static final String PROSE = "Integriteti i institucionit ruhet kur puna e tij duket dhe kur secili e di "
            + "se kush vendos, pse vendos dhe deri kur duhet ta kryejë atë që ka premtuar para të gjithëve.";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("plan.pdf");
    }

    @ParameterizedTest
    @EnumSource(Ruling.class)
    void theSameRowsAreReadWhateverLinesAreDrawn(Ruling ruling) throws Exception {
        assertSaysThePlan(PdfPlan.of(PLAN).ruling(ruling));
    }

    @Test
    void proseStaysLines() throws Exception {
        PdfPlan plan = new PdfPlan().portrait();
        for (int i = 0; i < 12; i++) {
            plan.paragraph(PROSE);
        }

        assertThat(DrawnPdf.shown(DrawnPdf.read(plan.save(file())))).hasSize(12).containsOnly(PROSE);
    }

    @Test
    void proseInTwoColumnsIsReadColumnByColumn() throws Exception {
        StringBuilder drawn = new StringBuilder();
        List<String> left = column("left", 30);
        List<String> right = column("right", 30);
        for (int i = 0; i < 30; i++) {
            drawn.append(text(50, 750 - 14 * i, left.get(i)));
            drawn.append(text(310, 745 - 14 * i, right.get(i)));
        }

        SourceDocument read =
                DrawnPdf.read(new DrawnPdf().page(drawn.toString()).save(file()));

        assertThat(String.join(" ", DrawnPdf.shown(read)))
                .isEqualTo(String.join(" ", left) + " " + String.join(" ", right));
        assertThat(read.blocks()).allMatch(SourceLine.class::isInstance);
    }

    @Test
    void labelsAndValuesSideBySideAreATable() throws Exception {
        String drawn = text(50, 750, "Lead institution")
                + text(200, 750, "Ministry of Lakes")
                + text(50, 720, "Other actors")
                + text(200, 720, "Association of Fishers and the people who live around the lakes,")
                + text(200, 708, "heard twice a year")
                + text(50, 678, "End")
                + text(200, 678, "June 2026");

        assertThat(shown(drawn))
                .containsExactly(
                        "0:Lead institution | 1:Ministry of Lakes",
                        "0:Other actors | 1:Association of Fishers and the people who live around the lakes, heard twice a year",
                        "0:End | 1:June 2026");
    }

    @Test
    void numbersPartRowsThatNoWhiteParts() throws Exception {
        StringBuilder drawn =
                new StringBuilder(text(50, 750, "Risk") + text(200, 750, "Measure") + text(350, 750, "Until"));
        for (int row = 1; row <= 4; row++) {
            double y = 762 - row * 24;
            drawn.append(
                    text(50, y, row + ". No rules for") + text(200, y, "Write the rules,") + text(350, y, "June 2025"));
            drawn.append(text(50, y - 12, "case " + row) + text(200, y - 12, "publish them"));
        }

        assertThat(shown(drawn.toString()))
                .contains(
                        "0:2. No rules for case 2 | 1:Write the rules, publish them | 2:June 2025",
                        "0:4. No rules for case 4 | 1:Write the rules, publish them | 2:June 2025");
    }

    @Test
    void aHeadingRightBelowATableIsNoRowOfIt() throws Exception {
        StringBuilder drawn = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            double y = 750 - row * 18;
            drawn.append(text(50, y, "unit " + row) + text(250, y, "task " + row) + text(400, y, "June 202" + row));
        }
        drawn.append(text(50, 666, "2. Area of gifts"));

        SourceDocument read =
                DrawnPdf.read(new DrawnPdf().page(drawn.toString()).save(file()));

        assertThat(read.blocks().getFirst()).isInstanceOf(SourceTable.class);
        assertThat(DrawnPdf.shown(read)).hasSize(5).endsWith("2. Area of gifts");
    }

    private static List<String> column(String word, int lines) {
        List<String> column = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            column.add(word + " column prose that fills line " + (10 + i) + " to its end,");
        }
        return column;
    }

    private List<String> shown(String operators) throws Exception {
        return DrawnPdf.shown(DrawnPdf.read(new DrawnPdf().page(operators).save(file())));
    }

    private void assertSaysThePlan(PdfPlan pdf) throws Exception {
        assertThat(DrawnPdf.said(Flattened.of(DrawnPdf.read(pdf.save(file())))))
                .isEqualTo(DrawnPdf.said(Flattened.of(PLAN)));
    }
}
