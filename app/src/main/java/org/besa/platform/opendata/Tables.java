package org.besa.platform.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

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
}
