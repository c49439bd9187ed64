package org.besa.monitoring.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A sheet in the hands of a person who fills it in.
public final class FilledSheet implements AutoCloseable {

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;

    public FilledSheet(byte[] file) {
        try {
            this.book = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.sheet = book.getSheetAt(0);
    }

    XSSFWorkbook book() {
        return book;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /// What a person reads in a cell.
    String text(String code, String heading) {
        return new DataFormatter().formatCellValue(cell(row(code), heading));
    }

    /// Types a text.
    public FilledSheet type(String code, String heading, String text) {
        cell(row(code), heading).setCellValue(text);
        return this;
    }

    FilledSheet type(String code, String heading, double number) {
        cell(row(code), heading).setCellValue(number);
        return this;
    }

    /// As a program does with "50 %" typed in a cell that has no format yet.
    FilledSheet typePercent(String code, String heading, double part) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("0%"));
        Cell cell = cell(row(code), heading);
        cell.setCellStyle(style);
        cell.setCellValue(part);
        return this;
    }

    FilledSheet formula(String code, String heading, String formula) {
        cell(row(code), heading).setCellFormula(formula);
        return this;
    }

    Row row(String code) {
        int column = column("Code", "Kodi");
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(row -> row != null && row.getCell(column) != null)
                .filter(row -> row.getCell(column).getStringCellValue().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + code));
    }

    Cell cell(Row row, String heading) {
        return row.getCell(column(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    int column(String... headings) {
        for (Cell cell : Objects.requireNonNull(sheet.getRow(0))) {
            for (String heading : headings) {
                if (cell.getStringCellValue().equals(heading)) {
                    return cell.getColumnIndex();
                }
            }
        }
        throw new AssertionError("no column " + String.join(", ", headings));
    }

    /// The file as it is sent back.
    public byte[] save() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
