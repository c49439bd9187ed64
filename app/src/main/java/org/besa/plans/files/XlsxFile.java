package org.besa.plans.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.besa.platform.sheets.FormulaGuard;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// A form as a workbook: the head and the areas on the first sheet, each table of the annex on one of its own. Cells
/// hold texts, never formulas; rows leave the memory as soon as they are written. Texts stand in the list of shared
/// ones:
/// a program that changes a text written in its cell may leave the old one beside the new.
final class XlsxFile implements FormFile {

    private static final int ROWS_IN_MEMORY = 100;

    /// The width of a table in characters of the standard font.
    private static final int CHARACTERS = 180;

    @Override
    public void write(PlanForm form, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, true)) {
            book.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(form.title());
            book.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(form.institution());
            new Writing(book, form).write();
            book.write(out);
        }
    }

    /// One workbook on its way.
    private static final class Writing {

        private final SXSSFWorkbook book;
        private final PlanForm form;
        private final CellStyle text;
        private final CellStyle guarded;
        private final CellStyle header;
        private final CellStyle area;
        private @Nullable Sheet sheet;
        private int row;
        private boolean inAnnex;

        Writing(SXSSFWorkbook book, PlanForm form) {
            this.book = book;
            this.form = form;
            this.text = style(false, 10);
            this.guarded = style(false, 10);
            guarded.setQuotePrefixed(true);
            this.header = style(true, 10);
            header.setBorderBottom(BorderStyle.THIN);
            this.area = style(true, 13);
            area.setWrapText(false);
        }

        private CellStyle style(boolean bold, int size) {
            CellStyle style = book.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat((short) 0x31); // "@": what is typed there stays text
            Font font = book.createFont();
            font.setBold(bold);
            font.setFontHeightInPoints((short) size);
            font.setColor(IndexedColors.AUTOMATIC.getIndex());
            style.setFont(font);
            return style;
        }

        void write() {
            open(form.title(), FormSection.MEASURES);
            for (FormBlock block : form.blocks()) {
                switch (block) {
                    case FormBlock.Area heading -> {
                        row++;
                        line(heading.text(), area);
                    }
                    case FormBlock.Fact fact -> line(fact.marked(), text);
                    case FormBlock.Annex _ -> inAnnex = true;
                    case FormBlock.Table table -> table(table);
                }
            }
        }

        private void table(FormBlock.Table table) {
            if (inAnnex) {
                open(table.title(), table.section());
            }
            row(table.labels(), header);
            if (inAnnex && sheet != null) {
                sheet.createFreezePane(0, 1);
            }
            table.rows().forEach(cells -> row(cells, text));
        }

        private void open(String title, FormSection section) {
            String name = inAnnex ? title : form.edition();
            Sheet opened = book.createSheet(WorkbookUtil.createSafeSheetName(name));
            for (int column = 0; column < section.columns().size(); column++) {
                opened.setColumnWidth(column, Math.max(8, section.width(column) * CHARACTERS / 100) * 256);
            }
            PrintSetup print = opened.getPrintSetup();
            print.setLandscape(true);
            print.setPaperSize(PrintSetup.A4_PAPERSIZE);
            print.setFitHeight((short) 0);
            opened.setFitToPage(true);
            opened.getFooter().setLeft(form.edition() + ", SHA-256 " + form.sha256());
            opened.getFooter().setRight("&P / &N");
            sheet = opened;
            row = 0;
        }

        /// Excel's cells end there; a text cut off would be a plan that says less.
        private static String fitting(String text) {
            if (text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
                throw new Problem(
                        Problem.Kind.INVALID,
                        "files.problem.too-long",
                        SpreadsheetVersion.EXCEL2007.getMaxTextLength());
            }
            return text;
        }

        private void line(String line, CellStyle style) {
            row(List.of(line), style);
        }

        private void row(List<String> cells, CellStyle style) {
            if (sheet == null) {
                throw new IllegalStateException("a row before its sheet");
            }
            Row written = sheet.createRow(row++);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    Cell cell = written.createCell(column);
                    cell.setCellValue(fitting(FormulaGuard.typed(cells.get(column))));
                    cell.setCellStyle(FormulaGuard.isNeeded(cells.get(column)) ? guarded : style);
                }
            }
        }
    }
}
