package org.besa.plans.reading.source.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourcePlace;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Both generations of Excel workbooks, written by a library that is not ours.
class SpreadsheetTests {

    enum Generation {
        XLS,
        XLSX;

        Workbook workbook() {
            return this == XLS ? new HSSFWorkbook() : new XSSFWorkbook();
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void valuesAreReadAsDisplayed(Generation generation) throws Exception {
        try (Workbook workbook = generation.workbook()) {
            Sheet sheet = workbook.createSheet("Plan");
            Row row = sheet.createRow(3);
            row.createCell(1).setCellValue("text\nof two lines");
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(12);
            styled(row, 4, workbook, "mmmm yyyy").setCellValue(LocalDate.of(2025, 12, 1));
            styled(row, 5, workbook, "m/d/yy").setCellValue(LocalDate.of(2025, 2, 1));
            styled(row, 6, workbook, "dd.mm.yyyy").setCellValue(LocalDate.of(2025, 2, 1));
            styled(row, 7, workbook, "#,##0.00 \"ALL\"").setCellValue(1234567.5);
            styled(row, 8, workbook, "0%").setCellValue(0.5);
            row.createCell(9).setCellValue(true);
            row.createCell(10).setCellFormula("B4&\"!\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            SourceDocument document = read(workbook);
            assertThat(Formats.shown(document))
                    .containsExactly(
                            "[0 text¶of two lines] [1 0.3] [2 12] [3 December 2025] [4 2025-02-01] [5 01.02.2025]"
                                    + " [6 1234567.50 ALL] [7 50%] [8 TRUE] [9 text¶of two lines!]");
            assertThat(document.blocks().getFirst().place()).isEqualTo(SourcePlace.onSheet("Plan", 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void mergedCellsCoverColumnsAndFilledRows(Generation generation) throws Exception {
        try (Workbook workbook = generation.workbook()) {
            Sheet sheet = workbook.createSheet("Plan");
            fill(sheet, 0, "Title");
            fill(sheet, 2, "unit", "a", "b");
            fill(sheet, 4, "hidden", "c", "d");
            fill(sheet, 5, "next", "e", "f");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 4, 0, 0));
            SourceDocument document = read(workbook);
            assertThat(Formats.shown(document))
                    .containsExactly("[0-2 Title]", "[0↓2 unit] [1 a] [2 b]", "[1 c] [2 d]", "[0 next] [1 e] [2 f]");
            assertThat(document.remarks()).containsExactly("Text hidden under merged cells was left out, cells: 1.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySheetIsReadAndHiddenOnesAreNamed(Generation generation) throws Exception {
        try (Workbook workbook = generation.workbook()) {
            fill(workbook.createSheet("Area 1"), 0, "first");
            fill(workbook.createSheet("Old"), 0, "second");
            workbook.createSheet("Blank");
            Sheet last = workbook.createSheet("Area 2");
            fill(last, 0, "third");
            last.getRow(0).setZeroHeight(true);
            workbook.setSheetHidden(1, true);
            SourceDocument document = read(workbook);
            assertThat(Formats.shown(document)).containsExactly("[0 first]", "[0 second]", "[0 third]");
            assertThat(document.blocks())
                    .extracting(block -> block.place().sheet())
                    .containsExactly("Area 1", "Old", "Area 2");
            assertThat(document.remarks())
                    .containsExactly(
                            "3 sheets were read.",
                            "Hidden sheets were read too: “Old”.",
                            "Hidden rows or columns were read too.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void formulaNobodyComputedIsNamed(Generation generation) throws Exception {
        try (Workbook workbook = generation.workbook()) {
            Sheet sheet = workbook.createSheet("Plan");
            fill(sheet, 0, "sum");
            sheet.getRow(0).createCell(1).setCellFormula("1+1");
            SourceDocument document = read(workbook);
            assertThat(Formats.shown(document)).first().asString().startsWith("[0 sum]");
        }
    }

    private static void fill(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        List.of(texts)
                .forEach(text ->
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
    }

    private static Cell styled(Row row, int column, Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private SourceDocument read(Workbook workbook) throws Exception {
        Path file = folder.resolve("x");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return Formats.read(file);
    }
}
