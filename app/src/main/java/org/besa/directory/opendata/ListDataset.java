package org.besa.directory.opendata;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.RowColumns;

/// A list that is short enough to be made at once, as a table of open data.
///
/// @param rows in an order that depends on nothing but the rows
record ListDataset<R extends Record>(
        String name,
        int order,
        LocalizedText title,
        LocalizedText about,
        List<Column<R>> columns,
        Supplier<List<R>> rows)
        implements Dataset<R> {

    static <R extends Record> ListDataset<R> of(
            String name, int order, Class<R> row, Texts texts, Supplier<List<R>> rows) {
        return new ListDataset<>(
                name,
                order,
                texts.inAll("data." + name),
                texts.inAll("data." + name + "-about"),
                RowColumns.of(name, row, texts),
                rows);
    }

    @Override
    public String edition() {
        return rows.get().toString();
    }

    @Override
    public void read(Consumer<R> row) {
        rows.get().forEach(row);
    }
}
