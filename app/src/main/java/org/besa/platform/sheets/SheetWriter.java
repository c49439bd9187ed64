package org.besa.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes rows of texts as a file that comes back as an import.
public final class SheetWriter {

    /// By which spreadsheet programs know that a file is UTF-8 and show ë and ç.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SheetWriter() {}

    /// Writes a file.
    ///
    /// @param rows texts by the names of the columns; what is missing is an empty cell
    public static void write(
            String name, List<String> columns, List<Map<String, String>> rows, FileFormat format, OutputStream out) {
        try {
            switch (format) {
                case CSV -> csv(columns, rows, out);
                case XLSX -> xlsx(name, columns, rows, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(List<String> columns, List<Map<String, String>> rows, OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
                csv.writeRecord(columns);
                for (Map<String, String> row : rows) {
                    csv.writeRecord(columns.stream()
                            .map(column -> FormulaGuard.guarded(row.getOrDefault(column, "")))
                            .toList());
                }
            }
        }
    }

    /// Every cell is a text, which a program takes for no formula; the guard is there for when it is saved as CSV.
    private static void xlsx(String name, List<String> columns, List<Map<String, String>> rows, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Besa", null)) {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.freezePane(1, 1);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
                for (int row = 0; row < rows.size(); row++) {
                    String text = rows.get(row).getOrDefault(columns.get(column), "");
                    if (!text.isEmpty()) {
                        sheet.value(row + 1, column, FormulaGuard.guarded(text));
                    }
                }
            }
        }
    }
}
