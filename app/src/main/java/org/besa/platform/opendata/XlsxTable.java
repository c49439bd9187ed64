package org.besa.platform.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A table as a workbook of one sheet. Texts are cells of text, so none is ever a formula.
final class XlsxTable<R> implements TableWriter<R> {

    /// No spreadsheet holds more characters in a cell.
    private static final int LONGEST = 32_767;

    /// Rows kept in memory before they are written.
    private static final int BATCH = 500;

    private final List<Column<R>> columns;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;

    XlsxTable(String name, List<Column<R>> columns, OutputStream file) {
        this(name, columns, new Workbook(file, "Besa", null));
    }

    /// One sheet of several; closing it finishes the workbook.
    XlsxTable(String name, List<Column<R>> columns, Workbook workbook) {
        this.columns = columns;
        this.workbook = workbook;
        this.sheet = workbook.newWorksheet(name);
        sheet.freezePane(1, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
    }

    @Override
    public void row(R row) throws IOException {
        line++;
        for (int i = 0; i < columns.size(); i++) {
            cell(i, columns.get(i).value().apply(row));
        }
        if (line % BATCH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Integer number -> sheet.value(line, column, number);
            case Boolean yes -> sheet.value(line, column, yes);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            default -> {
                String text = Cells.text(value);
                sheet.value(line, column, text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
