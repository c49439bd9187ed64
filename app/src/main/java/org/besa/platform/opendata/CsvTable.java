package org.besa.platform.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table as CSV after RFC 4180: UTF-8, commas, lines ended by CR LF, a first line of names.
final class CsvTable<R> implements TableWriter<R> {

    private final List<Column<R>> columns;
    private final CsvWriter out;

    CsvTable(List<Column<R>> columns, OutputStream file) {
        this.columns = columns;
        this.out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8);
        out.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(R row) {
        out.writeRecord(columns.stream()
                .map(column -> Cells.untyped(column.type(), column.value().apply(row)))
                .toList());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
