package org.besa.platform.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/// Tables that are made when they are asked for, because they are short.
public final class Tables {

    private Tables() {}

    /// Writes a table as CSV, in the form that its file has.
    public static <R> void writeCsv(Dataset<R> dataset, OutputStream out) {
        writeCsv(dataset.columns(), dataset::read, out);
    }

    /// Writes rows as CSV.
    ///
    /// @param rows hands over every row
    public static <R> void writeCsv(List<Column<R>> columns, Consumer<Consumer<R>> rows, OutputStream out) {
        try (CsvTable<R> table = new CsvTable<>(columns, out)) {
            rows.accept(table::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A table of a workbook.
    ///
    /// @param name of its sheet
    public record Sheet<R>(String name, List<Column<R>> columns, List<R> rows) {}

    /// Writes tables as one workbook, a sheet each.
    public static void writeXlsx(List<Sheet<?>> sheets, OutputStream out) {
        Workbook workbook = new Workbook(out, "Besa", null);
        try {
            for (Sheet<?> sheet : sheets) {
                fill(sheet, workbook);
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <R> void fill(Sheet<R> sheet, Workbook workbook) throws IOException {
        XlsxTable<R> table = new XlsxTable<>(sheet.name(), sheet.columns(), workbook);
        for (R row : sheet.rows()) {
            table.row(row);
        }
    }
}
