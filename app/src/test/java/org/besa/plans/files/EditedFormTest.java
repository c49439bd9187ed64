package org.besa.plans.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever somebody changes in a form is what is read from it.
class EditedFormTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void anotherTitleIsReadAndIsNoLongerWhatWasApproved() throws Exception {
        ReadForm read = edited("Kodi i Dhuratave", "Kodi i ri");

        assertEquals("Kodi i ri", measure(read, 0).title().in(Language.SQ));
        assertEquals("The Gift Code", measure(read, 0).title().in(Language.EN));
        assertFalse(read.isUnchanged());
    }

    @Test
    void otherWordsOfADeadlineMeanWhatTheySay() throws Exception {
        ReadForm read = edited("en · December 2027", "en · March 2028");

        assertEquals(LocalDate.of(2028, 3, 31), measure(read, 2).deadline().end());
    }

    @Test
    void anExplanationHoldsOnlyForTheWordsItWasGivenFor() throws Exception {
        FrozenPlan plan = SamplePlans.of(due(SamplePlans.full().content(), LocalDate.of(2027, 11, 30)));
        assertEquals(
                LocalDate.of(2027, 11, 30),
                measure(edited(plan, "–", "–"), 2).deadline().end());

        String once = "Ministry\",en · December 2027";
        assertEquals(
                LocalDate.of(2028, 3, 31),
                measure(edited(plan, once, once.replace("December 2027", "March 2028")), 2)
                        .deadline()
                        .end());
    }

    @Test
    void anotherNameIsNoLongerTheUnitOfTheDirectory() throws Exception {
        Owner owner = measure(edited("\"Njësia\nen · The unit\",en · 30.06", "\"Njësia tjetër\",en · 30.06"), 0)
                .owners()
                .getFirst();

        assertEquals("Njësia tjetër", owner.name().in(Language.SQ));
        assertNull(owner.unit());
    }

    @Test
    void aRowMoreIsANewPromise() throws Exception {
        String second = "B.a ·,\"B.2 · Masa e dytë";
        MeasureContent added = measure(edited(second, "B.a ·,B.3 · Masa e re,,,dhjetor 2027,,,,,\r\n" + second), 2);

        assertEquals("B.3", added.code());
        assertNull(added.promise());
        assertEquals(LocalDate.of(2027, 12, 31), added.deadline().end());
    }

    @Test
    void whatCannotBeUnderstoodIsSaidWithItsPlace() {
        FormFault number = assertThrows(FormFault.class, () -> edited("1200000.00", "shumë"));
        assertEquals("Line", english(number).substring(0, 4));
        assertTrue(english(number).contains("“shumë” is not a number"));

        FormFault header = assertThrows(FormFault.class, () -> edited("Kush e lexon / Who may read it", "?"));
        assertTrue(english(header).contains("header"));
    }

    @Test
    void anotherTextInACellOfAWorkbookIsRead() throws Exception {
        Path file = Written.write(SamplePlans.full(), FormLanguage.BOTH, new XlsxFile(), folder)
                .file();
        Path changed = folder.resolve("changed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(changed)) {
            Cell cell = cell(book, "Kodi i Dhuratave");
            cell.setCellValue(cell.getStringCellValue().replace("Kodi i Dhuratave", "Kodi i ri"));
            book.write(out);
        }

        assertEquals(
                "Kodi i ri", measure(new Written(changed).form(), 0).title().in(Language.SQ));
    }

    private static Cell cell(Workbook book, String text) {
        return StreamSupport.stream(book.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getStringCellValue().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static String english(FormFault fault) {
        return fault.in(Language.EN, new Texts());
    }

    @Test
    void anotherDocumentIsNoForm() throws Exception {
        Path file = Files.writeString(folder.resolve("other.csv"), "a,b,c\n1,2,3\n4,5,6\n");

        assertTrue(new PlanFormReader(new Texts())
                .read(new Written(file).document())
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.besa.plans.files.RoundTripTest#formats")
    void aRowTallerThanAPageLosesNothing(FormFile format) throws Exception {
        FrozenPlan plan = SamplePlans.withTexts(text -> text + " dhe më tej".repeat(100));

        assertEquals(
                plan,
                Written.write(plan, FormLanguage.BOTH, format, folder).form().plan());
    }

    @Test
    void noSpreadsheetTakesATextForAFormula() throws Exception {
        FrozenPlan plan = SamplePlans.withTexts(text -> "=HYPERLINK(\"x\";\"" + text + "\")");

        String csv = Files.readString(
                Written.write(plan, FormLanguage.EN, new CsvFile(), folder).file());

        assertTrue(csv.contains("'=HYPERLINK"));
        assertFalse(csv.lines().anyMatch(line -> line.startsWith("=") || line.contains(",=") || line.contains(",\"=")));
    }

    @Test
    void aTextThatNoCellOfExcelHoldsIsSaidAndNotCut() {
        FrozenPlan plan = SamplePlans.withTexts(text -> "a".repeat(32_768));

        Problem problem =
                assertThrows(Problem.class, () -> Written.write(plan, FormLanguage.EN, new XlsxFile(), folder));

        assertEquals("files.problem.too-long", problem.key());
    }

    private ReadForm edited(String from, String to) throws Exception {
        return edited(SamplePlans.full(), from, to);
    }

    private ReadForm edited(FrozenPlan plan, String from, String to) throws Exception {
        Path file =
                Written.write(plan, FormLanguage.BOTH, new CsvFile(), folder).file();
        String text = Files.readString(file);
        assertTrue(from.equals("–") || text.contains(from), () -> from + " is not in the form");
        Files.writeString(file, text.replace(from, to));
        return new Written(file).form();
    }

    private static MeasureContent measure(ReadForm form, int number) {
        return form.plan().content().measures().get(number);
    }

    /// The plan, its last deadline understood by a person to end on another day.
    private static PlanContent due(PlanContent content, LocalDate end) {
        return content.withGroups(content.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .map(measure -> measure.code().equals("B.2") ? measure.due(explained(measure, end)) : measure)
                        .toList()))
                .toList());
    }

    private static PlanContent.WrittenDeadline explained(MeasureContent measure, LocalDate end) {
        PlanContent.WrittenDeadline deadline = measure.deadline();
        return new PlanContent.WrittenDeadline(
                deadline.words(), deadline.kind(), deadline.start(), end, deadline.precision(), null, 1);
    }
}
