package org.besa.monitoring.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.besa.directory.Institutions;
import org.besa.monitoring.Period;
import org.besa.monitoring.Progress;
import org.besa.monitoring.Said;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Submissions;
import org.besa.monitoring.sheets.SheetLine.Outcome;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A sheet that leaves, is filled in as people do, and comes back.
@DatabaseSlice
class ReportSheetsTest {

    @Autowired
    private StatusReports reports;

    @Autowired
    private Submissions submissions;

    @Autowired
    private ReportSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    private Period period;
    private Actor reporter;
    private Actor colleague;

    @BeforeEach
    void aPeriodThatAsksForEverySortOfThing(ApplicationContext application) {
        SheetPeriod made = SheetPeriod.make(application);
        period = made.period();
        reporter = made.reporter();
        colleague = TestActors.of(made.ministry());
    }

    @Test
    void theSheetThatLeavesIsTheSheetThatReturns() throws IOException {
        Progress everything = SheetPeriod.everything();
        reports.save(report("1.1").id(), everything, null, reporter);
        for (Language language : Language.values()) {
            SheetOutcome outcome = outcome(begin(sheet(language), reporter));
            assertEquals(3, outcome.count(Outcome.UNCHANGED), outcome::toString);
        }
        assertEquals(1, writings("1.1"));
    }

    @Test
    void whatPeopleTypeIsUnderstood() throws IOException {
        UUID upload;
        try (FilledSheet filled = new FilledSheet(sheet(Language.EN))) {
            filled.type("1.1", "Status", "partly IMPLEMENTED")
                    .type("1.1", "Per cent done", 0.5)
                    .type("1.1", "What was done, 1", "The draft is ready\nand was published")
                    .type("1.1", "Obstacle 1", "procurement")
                    .type("1.1", "Obstacle 2", "tjeter")
                    .type("1.1", "Obstacle 2 in words", "=SUM(A1)")
                    .type("1.1", "New date", "31.12.2028")
                    .type("1.1", "Status of activity 1", "Implemented")
                    .type("1.1", "Value of indicator 1", "12,5")
                    .type("1.1", "Spent from source 1", "1 200 000,50")
                    .type("1.1", "Source 2", "A donor")
                    .type("1.1", "Spent from source 2", 300)
                    .type("1.1", "Currency 2", "eur")
                    .type("1.2", "Status", "E vonuar")
                    .typePercent("1.2", "Per cent done", 0.3);
            upload = begin(filled.save(), reporter);
        }
        SheetOutcome outcome = sheets.apply(upload, false, reporter);
        assertEquals(
                List.of(Outcome.SAVED, Outcome.SAVED, Outcome.UNCHANGED),
                outcome.lines().stream().map(SheetLine::outcome).toList(),
                outcome::toString);

        Progress said = report("1.1").said();
        assertEquals("PARTIAL", said.status());
        assertEquals(50, said.percent());
        assertEquals(List.of(LocalizedText.in("en", "The draft is ready\nand was published")), said.done());
        assertEquals(
                List.of(
                        Said.obstacle("PROCUREMENT"),
                        new Progress.Obstacle("OTHER", LocalizedText.in("en", "=SUM(A1)"))),
                said.obstacles());
        assertEquals(LocalDate.of(2028, 12, 31), said.newDate());
        assertEquals("IMPLEMENTED", said.steps().getFirst().status());
        assertEquals(new BigDecimal("12.5"), said.values().getFirst().value());
        assertEquals(new BigDecimal("1200000.50"), said.spending().getFirst().amount());
        assertEquals("EUR", said.spending().getLast().currency());
        assertEquals(30, report("1.2").said().percent());
        assertEquals("DELAYED", report("1.2").said().status());
    }

    @Test
    void goodRowsGoInBadOnesSayWhyAndComeBackWithoutLoss() throws IOException {
        UUID upload;
        try (FilledSheet filled = new FilledSheet(sheet(Language.EN))) {
            filled.type("1.1", "Status", "Nearly done")
                    .type("1.1", "Per cent done", "a lot")
                    .type("1.1", "New date", "soon")
                    .type("1.1", "Value of indicator 1", "twelve")
                    .type("1.1", "Obstacle 1", "the weather")
                    .type("1.1", "Activity 1", "Something else")
                    .type("1.1", "What was done, 1", "The draft is ready")
                    .type("1.2", "Status", "Partly implemented")
                    .formula("1.3", "Per cent done", "10+20");
            upload = begin(filled.save(), reporter);
        }
        SheetOutcome shown = outcome(upload);
        assertEquals(
                List.of(Outcome.WRONG, Outcome.SAVED, Outcome.WRONG),
                shown.lines().stream().map(SheetLine::outcome).toList());
        assertEquals(
                List.of(
                        "Activity 1: This is what the plan says; it does not change here.",
                        "New date: “soon” is not a day. Write it as 31.01.2027 or 2027-01-31.",
                        "Obstacle 1: “the weather” is no obstacle of the list. Choose one in the cell, or “other” with"
                                + " your own words beside it.",
                        "Per cent done: A percentage is a whole number from 0 to 100.",
                        "Status: “Nearly done” is no status of the list. Choose one in the cell; the second sheet"
                                + " explains them.",
                        "Value of indicator 1: This is not a number. Write it as 1200000 or 12.5."),
                reasons(refused(upload), "1.1"));
        assertEquals(0, writings("1.2"), "nothing is kept before it is confirmed");

        sheets.apply(upload, false, reporter);
        assertEquals("PARTIAL", report("1.2").said().status());
        assertEquals(0, writings("1.1"));

        UUID corrected;
        try (FilledSheet again = new FilledSheet(refused(upload))) {
            assertEquals(2, again.sheet().getLastRowNum(), "only what stayed out");
            assertEquals("The draft is ready", again.text("1.1", "What was done, 1"));
            again.type("1.1", "Status", "Partly implemented")
                    .type("1.1", "Per cent done", 40)
                    .type("1.1", "New date", "")
                    .type("1.1", "Value of indicator 1", 12)
                    .type("1.1", "Obstacle 1", "procurement")
                    .type("1.1", "Activity 1", "Draft it")
                    .type("1.3", "Per cent done", 30);
            corrected = begin(again.save(), reporter);
        }
        assertEquals(2, sheets.apply(corrected, false, reporter).count(Outcome.SAVED), () -> reasonsOf(corrected));
        assertEquals(
                List.of(LocalizedText.in("en", "The draft is ready")),
                report("1.1").said().done());
        assertEquals(30, report("1.3").said().percent());
    }

    @Test
    void whatIsCompleteIsHandedInWhenThatIsWanted() throws IOException {
        UUID upload;
        try (FilledSheet filled = new FilledSheet(sheet(Language.SQ))) {
            filled.type("1.1", "Statusi", "E zbatuar pjesërisht")
                    .type("1.1", "Çfarë u bë, 1", "Projekti është gati")
                    .type("1.1", "Pengesa 1", "prokurimi")
                    .type("1.2", "Statusi", "E vonuar");
            upload = begin(filled.save(), reporter);
        }
        assertEquals(1, outcome(upload).countComplete());
        assertEquals(1, sheets.apply(upload, true, reporter).countHandedIn());
        assertEquals(StatusReport.State.SUBMITTED, report("1.1").state());
        assertEquals(StatusReport.State.ASKED, report("1.2").state());
        assertTrue(outcome(upload).lines().getFirst().handedIn(), "what became of it can be read afterwards");
    }

    @Test
    void whatSomebodyWroteMeanwhileIsPutTogetherOrShownAndNeverReplaced() throws IOException {
        byte[] left = sheet(Language.EN);
        reports.save(report("1.1").id(), Said.partly(20, "Filloi puna"), null, colleague);
        reports.save(
                report("1.2").id(),
                Said.correcting(Progress.NONE, LocalizedText.of("Takim i ri", "A new meeting")),
                null,
                colleague);
        UUID upload;
        try (FilledSheet filled = new FilledSheet(left)) {
            filled.type("1.1", "Per cent done", 70).type("1.2", "Per cent done", 35);
            upload = begin(filled.save(), reporter);
        }
        SheetOutcome outcome = sheets.apply(upload, false, reporter);
        assertEquals(
                List.of(Outcome.CLASH, Outcome.SAVED),
                outcome.lines().stream().limit(2).map(SheetLine::outcome).toList());
        assertEquals(20, report("1.1").said().percent());
        assertEquals(35, report("1.2").said().percent());
        assertEquals("A new meeting", report("1.2").said().correction().in(Language.EN));
        assertEquals("Institution", outcome.lines().get(1).by());
        assertEquals(List.of("Per cent done: Institution wrote here meanwhile: 20"), reasons(refused(upload), "1.1"));

        UUID decided = begin(refused(upload), reporter);
        assertEquals(1, sheets.apply(decided, false, reporter).count(Outcome.SAVED));
        assertEquals(70, report("1.1").said().percent(), "who has seen both decides");
        assertEquals("PARTIAL", report("1.1").said().status(), "what only the other one wrote stays");
    }

    @Test
    void rowsAreKnownAgainAndForeignOnesAreNot() throws IOException {
        UUID upload;
        try (FilledSheet filled = new FilledSheet(sheet(Language.EN))) {
            int first = filled.column("Besa: report");
            Row swapped = filled.row("1.2");
            String own = swapped.getCell(first).getStringCellValue();
            swapped.getCell(first).setCellValue(filled.row("1.3").getCell(first).getStringCellValue());
            copy(filled, filled.row("1.1"), 10)
                    .getCell(filled.column("Per cent done"))
                    .setCellValue(10);
            Row typed = filled.sheet().createRow(11);
            typed.createCell(filled.column("Code")).setCellValue("9.9");
            Row stranger = copy(filled, filled.row("1.3"), 12);
            stranger.getCell(first).setCellValue(UUID.randomUUID().toString());
            assertTrue(own.length() > 30);
            upload = begin(filled.save(), reporter);
        }
        assertEquals(
                List.of(
                        Outcome.UNCHANGED,
                        Outcome.WRONG,
                        Outcome.UNCHANGED,
                        Outcome.WRONG,
                        Outcome.UNKNOWN,
                        Outcome.UNKNOWN),
                outcome(upload).lines().stream().map(SheetLine::outcome).toList());
        assertEquals(
                List.of(
                        "monitoring.sheet.fault.moved",
                        "monitoring.sheet.fault.twice",
                        "monitoring.sheet.fault.unknown",
                        "monitoring.sheet.fault.unknown"),
                outcome(upload).refused().stream()
                        .map(line -> line.faults().getFirst().key())
                        .toList());
    }

    @Test
    void onlyWhoMayWriteAReportWritesIt(@Autowired Institutions institutions) throws IOException {
        byte[] left = sheet(Language.EN);
        Actor stranger = TestActors.of(SheetPeriod.another(institutions));
        assertThrows(Problem.class, () -> sheets.listWritable(period, stranger));
        SheetOutcome outcome = sheets.outcome(sheets.find(begin(left, stranger), stranger), stranger);
        assertEquals(3, outcome.count(Outcome.NOT_YOURS));
        assertTrue(outcome.lines().stream().allMatch(line -> line.title().isEmpty()));
        UUID mine = begin(left, reporter);
        assertThrows(Problem.class, () -> sheets.find(mine, colleague));
    }

    @Test
    void theSameSheetTwiceKeepsEachRowOnce() throws IOException {
        byte[] file;
        try (FilledSheet filled = new FilledSheet(sheet(Language.EN))) {
            file = filled.type("1.1", "Status", "Partly implemented").save();
        }
        UUID upload = begin(file, reporter);
        sheets.apply(upload, false, reporter);
        assertEquals(3, sheets.apply(begin(file, reporter), false, reporter).count(Outcome.UNCHANGED));
        assertEquals(1, writings("1.1"));
        assertEquals(
                "monitoring.sheet.problem.done-already",
                assertThrows(Problem.class, () -> sheets.apply(upload, false, reporter))
                        .key());
    }

    @Test
    void aSheetSavedAsCsvUnderAnotherNameIsReadToo() throws IOException {
        StringBuilder csv = new StringBuilder();
        try (FilledSheet filled = new FilledSheet(new FilledSheet(sheet(Language.EN))
                .type("1.2", "Per cent done", "45 %")
                .save())) {
            for (Row row : filled.sheet()) {
                for (int i = 0; i < filled.sheet().getRow(0).getLastCellNum(); i++) {
                    Cell cell = row.getCell(i);
                    csv.append(i == 0 ? "" : ";")
                            .append('"')
                            .append(cell == null ? "" : cell.toString().replace("\"", "\"\""))
                            .append('"');
                }
                csv.append("\r\n");
            }
        }
        UUID upload = begin(csv.toString().getBytes(StandardCharsets.UTF_8), reporter);
        assertEquals(1, sheets.apply(upload, false, reporter).count(Outcome.SAVED), () -> reasonsOf(upload));
        assertEquals(45, report("1.2").said().percent());
    }

    @Test
    void nothingThatWasTypedIsTurnedIntoSomethingElse() throws IOException {
        UUID upload;
        try (FilledSheet filled = new FilledSheet(sheet(Language.EN))) {
            filled.type("1.1", "Source 2", "A donor")
                    .type("1.2", "Source 1", "The municipality")
                    .type("1.2", "Spent from source 1", 12)
                    .type("1.2", "Currency 1", "euro");
            upload = begin(filled.save(), reporter);
        }
        assertEquals(
                List.of("Spent from source 2: Say how much it was, or empty the source."),
                reasons(refused(upload), "1.1"));
        assertEquals(
                List.of("Currency 1: A currency has three letters: ALL, EUR or USD, for example."),
                reasons(refused(upload), "1.2"));
    }

    @Test
    void peopleChooseFromListsAndSeeNeitherIdentitiesNorTheListsThemselves() throws IOException {
        try (FilledSheet filled = new FilledSheet(sheet(Language.EN))) {
            assertTrue(filled.sheet().isColumnHidden(filled.column("Besa: report")));
            assertTrue(filled.book().isSheetHidden(2));
            assertTrue(filled.sheet().getProtect());
            assertTrue(filled.cell(filled.row("1.1"), "Measure").getCellStyle().getLocked());
            assertTrue(!filled.cell(filled.row("1.1"), "Status").getCellStyle().getLocked());
            assertTrue(filled.sheet().getDataValidations().stream()
                    .anyMatch(list ->
                            list.getRegions().getCellRangeAddresses()[0].getFirstColumn() == filled.column("Status")));
            assertEquals("How to fill it in", filled.book().getSheetName(1));
        }
    }

    @Test
    void whatWasHandedInMeanwhileStaysAsItIs() throws IOException {
        byte[] file;
        try (FilledSheet filled = new FilledSheet(sheet(Language.EN))) {
            file = filled.type("1.1", "Per cent done", 10).save();
        }
        reports.save(report("1.1").id(), Said.partly(), null, colleague);
        submissions.submit(report("1.1").id(), colleague);
        SheetLine line = outcome(begin(file, reporter)).lines().getFirst();
        assertEquals(Outcome.WRONG, line.outcome());
        assertEquals("monitoring.problem.handed-in", line.faults().getFirst().key());
        assertNull(line.faults().getFirst().column());
    }

    private static Row copy(FilledSheet filled, Row from, int to) {
        Row copy = filled.sheet().createRow(to);
        from.forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.toString()));
        return copy;
    }

    private byte[] sheet(Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(period, language, reporter, out);
        return out.toByteArray();
    }

    private UUID begin(byte[] file, Actor actor) {
        return sheets.begin(period, "raportet.xlsx", file, actor);
    }

    private SheetOutcome outcome(UUID upload) {
        return sheets.outcome(sheets.find(upload, reporter), reporter);
    }

    private String reasonsOf(UUID upload) {
        return outcome(upload).toString();
    }

    private byte[] refused(UUID upload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.writeRefused(sheets.find(upload, reporter), reporter, out);
        return out.toByteArray();
    }

    private static List<String> reasons(byte[] file, String code) throws IOException {
        try (FilledSheet refused = new FilledSheet(file)) {
            return refused.text(code, "Why it was not taken").lines().sorted().toList();
        }
    }

    private StatusReport report(String code) {
        return Said.of(reports, period.id(), code);
    }

    private int writings(String code) {
        return jdbc.sql("select count(*)::int from monitoring.writing where status_report = :report")
                .param("report", report(code).id())
                .query(Integer.class)
                .single();
    }
}
