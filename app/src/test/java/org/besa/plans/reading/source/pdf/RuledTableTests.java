package org.besa.plans.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.plans.reading.source.pdf.DrawnPdf.line;
import static org.besa.plans.reading.source.pdf.DrawnPdf.text;

import java.nio.file.Path;
import java.util.List;
import org.besa.plans.reading.documents.Flattened;
import org.besa.plans.reading.documents.PdfPlan;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.plans.reading.source.SourceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuledTableTests {

    private static final SamplePlan PLAN = SamplePlan.small();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("plan.pdf");
    }

    @Test
    void everyCellOfARuledTableIsWhole() throws Exception {
        assertSaysThePlan(PdfPlan.of(PLAN));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aTurnedPageReadsAsItIsHeld(int degrees) throws Exception {
        assertSaysThePlan(PdfPlan.of(PLAN).rotated(degrees));
    }

    @Test
    void aRowThatAPageBreakCutsIsARowOnEachPageUnderTheRepeatedHeader() throws Exception {
        List<String> header = List.of("Risk", "Measure");
        String words = "word ".repeat(700).strip();
        PdfPlan plan =
                new PdfPlan().table(header, List.of(List.of("1. Cut " + words, "Short"), List.of("2. Whole", "B")));

        var tables = DrawnPdf.read(plan.save(file())).blocks();

        assertThat(tables).hasSize(2).allMatch(SourceTable.class::isInstance);
        SourceTable first = (SourceTable) tables.getFirst();
        SourceTable second = (SourceTable) tables.getLast();
        assertThat(first.place().page()).isEqualTo(1);
        assertThat(second.place().page()).isEqualTo(2);
        assertThat(second.rows().getFirst().cells().getFirst().text()).isEqualTo("Risk");
        assertThat(first.rows().get(1).cells().get(1).text()).isEqualTo("Short");
        assertThat(second.rows().get(1).cells().get(1).text()).isEmpty();
        assertThat(first.rows().get(1).cells().getFirst().text()
                        + " "
                        + second.rows().get(1).cells().getFirst().text())
                .isEqualTo("1. Cut " + words);
        assertThat(second.rows().getLast().cells().getFirst().text()).isEqualTo("2. Whole");
    }

    @Test
    void theRestOfARowThatFillsOneColumnOnlyStaysATable() throws Exception {
        List<String> header = List.of("Risk", "Measure", "Unit");
        String words = "word ".repeat(700).strip();
        PdfPlan plan = new PdfPlan().withoutRepeatedHeaders().table(header, List.of(List.of("1. Risk", words, "Unit")));

        assertThat(DrawnPdf.shown(DrawnPdf.read(plan.save(file()))).getLast())
                .startsWith("0: | 1:word")
                .endsWith("| 2:");
    }

    @Test
    void aMergedAreaRowCoversAllColumns() throws Exception {
        PdfPlan plan = new PdfPlan()
                .table(List.of("A", "B", "C"), List.of(List.of("1. Area of licences"), List.of("x", "y", "z")));

        assertThat(DrawnPdf.shown(DrawnPdf.read(plan.save(file()))))
                .containsExactly("0:A | 1:B | 2:C", "0+3:1. Area of licences", "0:x | 1:y | 2:z");
    }

    @Test
    void aLowRowIsNotPartedByTheLinesThatEndAboveAndBelowIt() throws Exception {
        String drawn = box(50, 700, 350, 749)
                + line(50, 720, 350, 720)
                + line(50, 729, 350, 729)
                + line(150, 700, 150, 720)
                + line(250, 700, 250, 720)
                + line(150, 729, 150, 749)
                + line(250, 729, 250, 749)
                + text(55, 735, "a")
                + text(155, 735, "b")
                + text(255, 735, "c")
                + text(55, 722, 7, "1. A title that runs over the border of the first column")
                + text(55, 705, "d")
                + text(155, 705, "e")
                + text(255, 705, "f");

        assertThat(shown(drawn))
                .containsExactly(
                        "0:a | 1:b | 2:c",
                        "0+3:1. A title that runs over the border of the first column",
                        "0:d | 1:e | 2:f");
    }

    @Test
    void aCellWithoutInnerLinesCoversSeveralRows() throws Exception {
        String drawn = box(50, 700, 350, 760)
                + line(150, 700, 150, 760)
                + line(250, 700, 250, 760)
                + line(150, 730, 350, 730)
                + text(55, 728, "Unit")
                + text(155, 740, "a")
                + text(255, 740, "b")
                + text(155, 710, "c")
                + text(255, 710, "d");

        assertThat(shown(drawn)).containsExactly("0v2:Unit | 1:a | 2:b", "1:c | 2:d");
    }

    @Test
    void bordersDrawnAsThinRectanglesRule() throws Exception {
        StringBuilder drawn = new StringBuilder();
        for (int x = 50; x <= 350; x += 100) {
            drawn.append("%d 700 0.5 60 re f\n".formatted(x));
        }
        for (int y = 700; y <= 760; y += 30) {
            drawn.append("50 %d 300.5 0.5 re f\n".formatted(y));
        }

        assertThat(shown(drawn + sixTexts())).containsExactly("0:a | 1:b | 2:c", "0:d | 1:e | 2:f");
    }

    @Test
    void dashesAndDotsAndDoubleLinesRule() throws Exception {
        StringBuilder drawn = new StringBuilder();
        for (int x = 50; x <= 350; x += 100) {
            for (int y = 700; y < 760; y += 6) {
                drawn.append(line(x, y, x, y + 3));
            }
        }
        for (int x = 50; x < 350; x += 4) {
            drawn.append("%d 699.5 1 1 re f %d 729.5 1 1 re f\n".formatted(x, x));
        }
        drawn.append(line(50, 759, 350, 759)).append(line(50, 761, 350, 761));

        assertThat(shown(drawn + sixTexts())).containsExactly("0:a | 1:b | 2:c", "0:d | 1:e | 2:f");
    }

    @Test
    void outerBordersThatAreNotDrawnStandWhereTheLinesEnd() throws Exception {
        String drawn = line(150, 700, 150, 760) + line(250, 700, 250, 760) + line(50, 730, 350, 730);

        assertThat(shown(drawn + sixTexts())).containsExactly("0:a | 1:b | 2:c", "0:d | 1:e | 2:f");
    }

    @Test
    void underlinedWordsAreNoBorders() throws Exception {
        String drawn = box(50, 700, 350, 760)
                + line(150, 700, 150, 760)
                + text(50.5, 735, "Underlined heading")
                + line(50.5, 733.8, 140, 733.8)
                + text(52, 720, "rest")
                + text(155, 735, "b");

        assertThat(shown(drawn)).containsExactly("0:Underlined heading rest | 1:b");
    }

    @Test
    void aBoxAroundAParagraphIsNoTable() throws Exception {
        assertThat(shown(box(50, 700, 350, 760) + text(55, 740, "A note in a box.")))
                .containsExactly("A note in a box.");
    }

    @Test
    void aTableInAFrameAroundThePageIsRead() throws Exception {
        String drawn = box(20, 20, 575, 820)
                + box(50, 700, 350, 760)
                + line(150, 700, 150, 760)
                + line(250, 700, 250, 760)
                + line(50, 730, 350, 730);

        assertThat(shown(drawn + sixTexts())).containsExactly("0:a | 1:b | 2:c", "0:d | 1:e | 2:f");
    }

    @Test
    void textBeforeBetweenAndAfterTablesKeepsItsPlace() throws Exception {
        String table =
                box(50, 700, 350, 760) + line(150, 700, 150, 760) + line(250, 700, 250, 760) + line(50, 730, 350, 730);
        String drawn = text(50, 600, "after") + table + sixTexts() + text(50, 780, "before");

        assertThat(shown(drawn)).containsExactly("before", "0:a | 1:b | 2:c", "0:d | 1:e | 2:f", "after");
    }

    @Test
    void headersWrittenUpwardsStayInTheirCells() throws Exception {
        String drawn = box(50, 700, 350, 760)
                + line(150, 700, 150, 760)
                + line(250, 700, 250, 760)
                + line(50, 730, 350, 730)
                + text(60, 740, "Plain header")
                + "BT /F1 8 Tf 0 1 -1 0 200 733 Tm (Afati) Tj ET\n"
                + text(55, 710, "d")
                + text(155, 710, "e")
                + text(255, 710, "f");

        assertThat(shown(drawn)).containsExactly("0:Plain header | 1:Afati | 2:", "0:d | 1:e | 2:f");
    }

    private static String sixTexts() {
        return text(55, 740, "a")
                + text(155, 740, "b")
                + text(255, 740, "c")
                + text(55, 710, "d")
                + text(155, 710, "e")
                + text(255, 710, "f");
    }

    private static String box(int left, int bottom, int right, int top) {
        return "%d %d %d %d re S\n".formatted(left, bottom, right - left, top - bottom);
    }

    private List<String> shown(String operators) throws Exception {
        return DrawnPdf.shown(DrawnPdf.read(new DrawnPdf().page(operators).save(file())));
    }

    private void assertSaysThePlan(PdfPlan pdf) throws Exception {
        assertThat(DrawnPdf.said(Flattened.of(DrawnPdf.read(pdf.save(file())))))
                .isEqualTo(DrawnPdf.said(Flattened.of(PLAN)));
    }
}
