package org.besa.monitoring.sheets;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How the cells of a sheet look, and what they take what is typed for.
final class SheetStyles {

    private final CellStyle heading;
    private final CellStyle fixed;
    private final CellStyle text;
    private final CellStyle day;
    /// Without a format, so that "50 %" and "0,5" stand in the cell as they were typed, whatever the program.
    private final CellStyle number;

    SheetStyles(XSSFWorkbook book) {
        this.heading = style(book, "@", true);
        Font bold = book.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setBorderBottom(BorderStyle.MEDIUM);
        this.fixed = style(book, "@", true);
        fixed.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        fixed.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.text = style(book, "@", false);
        this.day = style(book, "dd.mm.yyyy", false);
        this.number = style(book, "General", false);
    }

    private static CellStyle style(XSSFWorkbook book, String format, boolean locked) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setLocked(locked);
        return style;
    }

    CellStyle heading() {
        return heading;
    }

    /// What nobody changes here.
    CellStyle fixed() {
        return fixed;
    }

    CellStyle of(ReportColumn column, boolean locked) {
        if (locked) {
            return fixed;
        }
        return switch (column.holds()) {
            case DAY -> day;
            case PERCENT, NUMBER -> number;
            case STATUS, OBSTACLE, CURRENCY, TEXT, IDENTITY, FACT, REASON -> text;
        };
    }
}
