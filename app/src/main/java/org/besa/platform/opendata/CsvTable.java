package org.besa.platform.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table as CSV after RFC 4180: UTF-8, lines ended by CR LF, a first line of names; with commas, or as spreadsheets
/// of
/// languages with decimal commas open it: semicolons, after a byte order mark.
final class CsvTable<R> implements TableWriter<R> {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<Column<R>> columns;
    private final CsvWriter out;

    CsvTable(List<Column<R>> columns, OutputStream file) {
        this(columns, ',', file);
    }

    private CsvTable(List<Column<R>> columns, char separator, OutputStream file) {
        this.columns = columns;
        this.out = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .fieldSeparator(separator)
                .build(file, StandardCharsets.UTF_8);
        out.writeRecord(columns.stream().map(Column::name).toList());
    }

    static <R> CsvTable<R> forSpreadsheets(List<Column<R>> columns, OutputStream file) throws IOException {
        file.write(BYTE_ORDER_MARK);
        return new CsvTable<>(columns, ';', file);
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
