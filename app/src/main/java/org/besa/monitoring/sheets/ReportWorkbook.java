package org.besa.monitoring.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.besa.monitoring.StatusReport.Why;
import org.besa.monitoring.StatusScheme;
import org.besa.monitoring.sheets.ReportColumn.Holds;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.sheets.FormulaGuard;
import org.jspecify.annotations.Nullable;

/// Writes rows as a workbook that is filled in and sent back: names to choose from, headings and identities that nobody
/// changes by mistake, and a second sheet that says how. The protection has no password: it keeps from mistakes only,
/// and what comes back is checked anyway.
final class ReportWorkbook {

    private static final String LISTS = "Besa";
    /// The columns of the lists: statuses by why a measure is asked for, then obstacles.
    private static final List<Why> WHYS = List.of(Why.values());

    private static final int OBSTACLES = WHYS.size();
    private static final int CHARACTER = 256;

    private final Texts texts;
    private final Language language;
    private final StatusScheme scheme;

    ReportWorkbook(Texts texts, Language language, StatusScheme scheme) {
        this.texts = texts;
        this.language = language;
        this.scheme = scheme;
    }

    void write(String title, List<ReportColumn> columns, List<SheetRow> rows, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            SheetStyles styles = new SheetStyles(book);
            XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
            head(sheet, columns, styles);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet.createRow(i + 1), columns, rows.get(i), styles);
            }
            help(book.createSheet(WorkbookUtil.createSafeSheetName(text("help"))), styles);
            lists(book);
            choices(sheet, columns, rows);
            protect(sheet);
            book.getProperties().getCoreProperties().setTitle(title);
            book.getProperties().getCoreProperties().setCreator("Besa");
            book.write(out);
        }
    }

    private void head(XSSFSheet sheet, List<ReportColumn> columns, SheetStyles styles) {
        Row head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            ReportColumn column = columns.get(i);
            Cell cell = head.createCell(i);
            cell.setCellValue(column.heading(texts, language));
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(i, width(column) * CHARACTER);
            sheet.setColumnHidden(i, column.holds() == Holds.IDENTITY);
        }
        sheet.createFreezePane(columns.indexOf(ReportColumns.TITLE) + 1, 1);
    }

    private static int width(ReportColumn column) {
        return switch (column.holds()) {
            case IDENTITY, PERCENT, CURRENCY -> 10;
            case DAY, NUMBER -> 14;
            case STATUS, OBSTACLE -> 24;
            case FACT -> column.equals(ReportColumns.CODE) ? 10 : 32;
            case TEXT, REASON -> 40;
        };
    }

    private void row(Row row, List<ReportColumn> columns, SheetRow said, SheetStyles styles) {
        for (int i = 0; i < columns.size(); i++) {
            ReportColumn column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.of(column, said.isLocked(column)));
            fill(cell, column.holds(), said.text(column));
        }
    }

    /// Days and numbers as such, so that programs can work with them; what was typed and is none, as it was typed.
    private static void fill(Cell cell, Holds holds, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (holds == Holds.DAY && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            cell.setCellValue(LocalDate.parse(text));
        } else if ((holds == Holds.NUMBER || holds == Holds.PERCENT) && text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } else {
            cell.setCellValue(FormulaGuard.typed(text));
        }
    }

    private void help(XSSFSheet sheet, SheetStyles styles) {
        sheet.setColumnWidth(0, 32 * CHARACTER);
        sheet.setColumnWidth(1, 96 * CHARACTER);
        List<String[]> lines = new ArrayList<>();
        for (String line : text("help.lines").lines().toList()) {
            lines.add(new String[] {"", line});
        }
        scheme.statuses().forEach(status -> lines.add(new String[] {in(status.name()), in(status.definition())}));
        scheme.obstacles()
                .forEach(obstacle -> lines.add(new String[] {
                    in(obstacle.name()), obstacle.needsText() ? text("help.obstacle-words") : text("help.obstacle")
                }));
        for (int i = 0; i < lines.size(); i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < 2; column++) {
                Cell cell = row.createCell(column);
                cell.setCellValue(lines.get(i)[column]);
                cell.setCellStyle(styles.fixed());
            }
        }
        protect(sheet);
    }

    /// What can be chosen, on a sheet that programs do not show: statuses by why a measure is asked for, then
    /// obstacles.
    private void lists(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet(LISTS);
        for (Why why : WHYS) {
            column(
                    sheet,
                    WHYS.indexOf(why),
                    scheme.listFor(why).stream()
                            .map(status -> in(status.name()))
                            .toList());
        }
        column(
                sheet,
                OBSTACLES,
                scheme.obstacles().stream().map(obstacle -> in(obstacle.name())).toList());
        book.setSheetHidden(book.getSheetIndex(sheet), true);
        protect(sheet);
    }

    private static void column(XSSFSheet sheet, int column, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(names.get(i));
        }
    }

    private void choices(XSSFSheet sheet, List<ReportColumn> columns, List<SheetRow> rows) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < columns.size(); i++) {
            ReportColumn column = columns.get(i);
            switch (column.holds()) {
                case STATUS -> {
                    for (Why why : WHYS) {
                        int size = scheme.listFor(why).size();
                        choice(sheet, helper, list(helper, WHYS.indexOf(why), size), cells(i, column, rows, why));
                    }
                }
                case OBSTACLE ->
                    choice(
                            sheet,
                            helper,
                            list(helper, OBSTACLES, scheme.obstacles().size()),
                            cells(i, column, rows, null));
                case IDENTITY, FACT, PERCENT, DAY, NUMBER, CURRENCY, TEXT, REASON -> {}
            }
        }
    }

    private static DataValidationConstraint list(DataValidationHelper helper, int column, int size) {
        char letter = (char) ('A' + column);
        return helper.createFormulaListConstraint("'%s'!$%s$1:$%s$%d".formatted(LISTS, letter, letter, size));
    }

    /// @param why only rows that are asked for so; null for all
    private static CellRangeAddressList cells(int index, ReportColumn column, List<SheetRow> rows, @Nullable Why why) {
        CellRangeAddressList cells = new CellRangeAddressList();
        for (int row = 0; row < rows.size(); row++) {
            SheetRow said = rows.get(row);
            boolean fits =
                    why == null || (said.report() != null && said.report().why() == why);
            if (fits && !said.isLocked(column)) {
                cells.addCellRangeAddress(row + 1, index, row + 1, index);
            }
        }
        return cells;
    }

    private void choice(
            XSSFSheet sheet,
            DataValidationHelper helper,
            DataValidationConstraint constraint,
            CellRangeAddressList cells) {
        if (cells.countRanges() == 0) {
            return;
        }
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(text("choose"), text("choose.what"));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    private String in(LocalizedText text) {
        return text.in(language);
    }

    private String text(String key) {
        return texts.text(language, "monitoring.sheet." + key);
    }
}
