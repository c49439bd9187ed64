package org.besa.platform.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.besa.platform.i18n.LocalizedText;

/// A table of public records that a module offers as open data. Only what is published may be in it.
///
/// @param <R> a row; as JSON it is written as the record it is
public interface Dataset<R> {

    /// The name in its address: `/data/<name>.csv`. Never changes.
    String name();

    /// What people call it.
    LocalizedText title();

    /// What is in it.
    LocalizedText about();

    /// Smaller numbers stand higher in the catalogue.
    int order();

    /// The columns, in their order.
    List<Column<R>> columns();

    /// The column that identifies a row; none when no column does.
    default Optional<Column<R>> key() {
        return Optional.of(columns().getFirst());
    }

    /// The forms in which it is offered.
    default Set<Format> formats() {
        return Set.of(Format.values());
    }

    /// The days that the rows are about.
    record Period(LocalDate start, LocalDate end) {}

    /// The time that the rows are about; none when they are about no time in particular.
    default Optional<Period> period() {
        return Optional.empty();
    }

    /// Something that changes whenever the rows change.
    String edition();

    /// Hands over every row, in an order that depends on nothing but the rows. Runs in a transaction that sees one
    /// moment.
    void read(Consumer<R> row);
}
