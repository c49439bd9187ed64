package org.besa.platform.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Tables that are made when they are asked for, because they are short.
public final class Tables {

    private Tables() {}

    /// Writes a table as CSV, in the form that its file has.
    public static <R> void writeCsv(Dataset<R> dataset, OutputStream out) {
        try (CsvTable<R> table = new CsvTable<>(dataset.columns(), out)) {
            dataset.read(table::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
