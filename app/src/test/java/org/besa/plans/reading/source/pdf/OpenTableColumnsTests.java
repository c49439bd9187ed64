package org.besa.plans.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.plans.reading.source.pdf.DrawnPdf.text;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where columns that no line rules begin and end, over pages, titles and narrow gaps.
class OpenTableColumnsTests {

    private static final double RISK = 50;
    private static final double MEASURE = 200;
    private static final double UNIT = 330;
    private static final double UNTIL = 450;

    @TempDir
    private Path folder;

    private static String row(double y, String risk, String measure, String unit, String until) {
        return cell(RISK, y, risk) + cell(MEASURE, y, measure) + cell(UNIT, y, unit) + cell(UNTIL, y, until);
    }

    private static String cell(double x, double y, String text) {
        return text.isEmpty() ? "" : text(x, y, text);
    }

    /// A header and a row of two lines.
    private static String start(double y) {
        return row(y, "Risk", "Measure", "Unit", "Until")
                + row(y - 20, "1. No rules for gifts", "Write the rules and", "Legal Unit", "June 2025")
                + row(y - 32, "that officials receive", "publish them", "", "");
    }

    @Test
    void theColumnsOfAHeaderGoOnOverThePageBreak() throws Exception {
        String rest = row(780, "and give to others", "every year", "", "")
                + row(748, "2. No register", "Open a register", "Secretary", "May 2026")
                + row(728, "3. No training", "Train the staff", "Staff Office", "July 2026");

        assertThat(shown(new DrawnPdf().page(start(750)).page(rest)))
                .endsWith(
                        "0:and give to others | 1:every year | 2: | 3:",
                        "0:2. No register | 1:Open a register | 2:Secretary | 3:May 2026",
                        "0:3. No training | 1:Train the staff | 2:Staff Office | 3:July 2026");
    }

    @Test
    void theRestOfASingleCellOpensAPage() throws Exception {
        String rest = cell(MEASURE, 780, "every year")
                + row(760, "2. No register", "Open a register", "Secretary", "May 2026");

        assertThat(shown(new DrawnPdf().page(start(750)).page(rest)))
                .endsWith(
                        "0: | 1:every year | 2: | 3:",
                        "0:2. No register | 1:Open a register | 2:Secretary | 3:May 2026");
    }

    @Test
    void aPageHeadIsNoRestOfACell() throws Exception {
        String head = text(RISK, 800, "Integrity plan 2024");
        String rest = cell(MEASURE, 775, "every year")
                + row(755, "2. No register", "Open a register", "Secretary", "May 2026");

        assertThat(shown(new DrawnPdf().page(head + start(750)).page(head + rest)))
                .endsWith(
                        "Integrity plan 2024",
                        "0: | 1:every year | 2: | 3:",
                        "0:2. No register | 1:Open a register | 2:Secretary | 3:May 2026");
    }

    @Test
    void theLastWordsOfAParagraphAreNoRowOfTheTableBelow() throws Exception {
        String paragraph = text(RISK, 700, "2. Area of gifts")
                + text(
                        RISK,
                        680,
                        "General indicator: every gift that an official receives stands in the register, which anybody can")
                + text(RISK, 668, "read in the")
                + row(648, "1. No register", "Open a register", "Secretary", "May 2026");

        assertThat(shown(new DrawnPdf().page(start(750) + paragraph)))
                .contains("0:1. No register | 1:Open a register | 2:Secretary | 3:May 2026")
                .anyMatch(line -> line.startsWith("General indicator") && line.endsWith("read in the"));
    }

    @Test
    void aTitleOverAllColumnsStandsBetweenHeaderAndRows() throws Exception {
        String drawn = row(750, "Risk", "Measure", "Unit", "Until")
                + text(
                        RISK,
                        730,
                        "1. Area of the management of staff, of recruitment and of promotion inside the ministry")
                + row(710, "1. No rules", "Write the rules", "Legal Unit", "June 2025")
                + row(690, "2. No register", "Open a register", "Secretary", "May 2026");

        assertThat(shown(new DrawnPdf().page(drawn)))
                .containsExactly(
                        "0:Risk | 1:Measure | 2:Unit | 3:Until",
                        "1. Area of the management of staff, of recruitment and of promotion inside the ministry",
                        "0:1. No rules | 1:Write the rules | 2:Legal Unit | 3:June 2025",
                        "0:2. No register | 1:Open a register | 2:Secretary | 3:May 2026");
    }

    @Test
    void aHeadingRightBelowShortRowsClosesNoColumn() throws Exception {
        String drawn = row(750, "Risk", "Measure", "Unit", "Until")
                + row(738, "they receive", "publish them", "", "")
                + text(RISK, 708, "2. Area of gifts and of hospitality in the whole ministry");

        assertThat(shown(new DrawnPdf().page(start(750)).page(drawn)))
                .endsWith(
                        "0:Risk | 1:Measure | 2:Unit | 3:Until",
                        "0:they receive | 1:publish them | 2: | 3:",
                        "2. Area of gifts and of hospitality in the whole ministry");
    }

    @Test
    void aGapNarrowerThanASpacePartsColumnsAtTheirEdge() throws Exception {
        String full = "gifts that all the officials and";
        double width = 136.2;
        String drawn =
                start(750) + text(MEASURE - width - 2, 690, full) + row(690, "", "Open a register", "Clerk", "May");

        assertThat(shown(new DrawnPdf().page(drawn))).last().asString().contains(full + " | 1:Open a register");
    }

    @Test
    void aLineAtTheFootOfEveryPageIsNoRow() throws Exception {
        String second = row(90, "2. No register", "Open a register", "Secretary", "May 2026");

        assertThat(shown(new DrawnPdf().page(start(110) + foot(1)).page(second + foot(2))))
                .containsExactly(
                        "0:Risk | 1:Measure | 2:Unit | 3:Until",
                        "0:1. No rules for gifts that officials receive | 1:Write the rules and publish them | 2:Legal Unit | 3:June 2025",
                        "Ministry of Lakes page 1",
                        "0:2. No register | 1:Open a register | 2:Secretary | 3:May 2026",
                        "Ministry of Lakes page 2");
    }

    private static String foot(int page) {
        return cell(MEASURE, 64, "Ministry of Lakes") + cell(UNTIL, 64, "page " + page);
    }

    @Test
    void spacesOfAJustifiedLineAreNoColumns() throws Exception {
        String drawn = row(750, "Risk", "Measure", "Responsible unit", "Until")
                + row(730, "1. No rules", "Write the rules", "Directorate", "June 2025")
                + cell(UNTIL - 10, 730, "e")
                + row(718, "for gifts", "and publish them", "of Staff", "")
                + row(698, "2. No register", "Open a register", "Secretary", "May 2026");

        assertThat(shown(new DrawnPdf().page(drawn)))
                .contains(
                        "0:1. No rules for gifts | 1:Write the rules and publish them | 2:Directorate e of Staff | 3:June 2025");
    }

    @Test
    void rowsBetweenWhichNoLineIsDrawnArePartedInsideAFrame() throws Exception {
        StringBuilder drawn = new StringBuilder(start(750))
                .append(row(700, "2. No register", "Open a register", "Secretary", "May 2026"));
        for (double x : new double[] {46, 196, 326, 446, 540}) {
            drawn.append(DrawnPdf.line(x, 765, x, 690));
        }
        drawn.append(DrawnPdf.line(46, 765, 540, 765)).append(DrawnPdf.line(46, 690, 540, 690));

        assertThat(shown(new DrawnPdf().page(drawn.toString())))
                .containsExactly(
                        "0:Risk | 1:Measure | 2:Unit | 3:Until",
                        "0:1. No rules for gifts that officials receive | 1:Write the rules and publish them | 2:Legal Unit | 3:June 2025",
                        "0:2. No register | 1:Open a register | 2:Secretary | 3:May 2026");
    }

    private List<String> shown(DrawnPdf pdf) throws Exception {
        return DrawnPdf.shown(DrawnPdf.read(pdf.save(folder.resolve("plan.pdf")))).stream()
                .map(row -> row.replace('¶', ' '))
                .toList();
    }
}
