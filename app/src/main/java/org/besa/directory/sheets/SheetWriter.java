package org.besa.directory.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes entries as a file that comes back as an import.
final class SheetWriter {

    /// By which spreadsheet programs know that a file is UTF-8 and show ë and ç.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SheetWriter() {}

    static void write(String name, List<String> columns, List<Entry> entries, FileFormat format, OutputStream out) {
        try {
            switch (format) {
                case CSV -> csv(columns, entries, out);
                case XLSX -> xlsx(name, columns, entries, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(List<String> columns, List<Entry> entries, OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
                csv.writeRecord(columns);
                for (Entry entry : entries) {
                    csv.writeRecord(columns.stream()
                            .map(column -> CellGuard.guarded(entry.text(column)))
                            .toList());
                }
            }
        }
    }

    /// Every cell is a text, which a program takes for no formula; the guard is there for when it is saved as CSV.
    private static void xlsx(String name, List<String> columns, List<Entry> entries, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Besa", null)) {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.freezePane(1, 1);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
                for (int row = 0; row < entries.size(); row++) {
                    String text = entries.get(row).text(columns.get(column));
                    if (!text.isEmpty()) {
                        sheet.value(row + 1, column, CellGuard.guarded(text));
                    }
                }
            }
        }
    }
}
