package org.besa.plans.opendata;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.RowColumns;

/// The rows of one kind as a table of open data.
final class RowDataset<R extends Record> implements Dataset<R> {

    private final String name;
    private final int order;
    private final RowKind<R> kind;
    private final List<Column<R>> columns;
    private final LocalizedText title;
    private final LocalizedText about;
    private final PublicRows rows;

    RowDataset(String name, int order, RowKind<R> kind, PublicRows rows, Texts texts) {
        this.name = name;
        this.order = order;
        this.kind = kind;
        this.columns = RowColumns.of(name, kind.row(), texts);
        this.title = texts.inAll("data." + name);
        this.about = texts.inAll("data." + name + "-about");
        this.rows = rows;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LocalizedText title() {
        return title;
    }

    @Override
    public LocalizedText about() {
        return about;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public List<Column<R>> columns() {
        return columns;
    }

    @Override
    public Optional<Period> period() {
        return rows.period();
    }

    @Override
    public String edition() {
        return rows.edition();
    }

    @Override
    public void read(Consumer<R> row) {
        rows.each(kind, RowFilter.NONE, row);
    }
}
