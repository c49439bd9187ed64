package org.besa.platform.opendata;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;

/// A table of open data whose rows are records of one kind.
///
/// @param periods gives the time that the rows are about
/// @param editions gives something that changes whenever the rows change
/// @param rows hands over every row
public record RecordDataset<R extends Record>(
        String name,
        int order,
        LocalizedText title,
        LocalizedText about,
        List<Column<R>> columns,
        Supplier<Optional<Dataset.Period>> periods,
        Supplier<String> editions,
        Consumer<Consumer<R>> rows)
        implements Dataset<R> {

    /// The table of a kind of record, about no time in particular. What it is called and what each column says are the
    /// texts `data.<name>`,
    /// `data.<name>-about` and `data.<name>.<component>`.
    public static <R extends Record> RecordDataset<R> of(
            String name, int order, Class<R> row, Texts texts, Supplier<String> editions, Consumer<Consumer<R>> rows) {
        return new RecordDataset<>(
                name,
                order,
                texts.inAll("data." + name),
                texts.inAll("data." + name + "-about"),
                RowColumns.of(name, row, texts),
                Optional::empty,
                editions,
                rows);
    }

    /// The same, about a time.
    public RecordDataset<R> covering(Supplier<Optional<Dataset.Period>> time) {
        return new RecordDataset<>(name, order, title, about, columns, time, editions, rows);
    }

    @Override
    public Optional<Dataset.Period> period() {
        return periods.get();
    }

    @Override
    public String edition() {
        return editions.get();
    }

    @Override
    public void read(Consumer<R> row) {
        rows.accept(row);
    }
}
