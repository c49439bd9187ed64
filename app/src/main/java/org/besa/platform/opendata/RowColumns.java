package org.besa.platform.opendata;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// Makes the columns of a table from the record that is its row: a column for each component, one for each language
/// where the component is a text in several. What each says is the text `data.<dataset>.<component>`.
public final class RowColumns {

    private RowColumns() {}

    /// The columns of a record.
    ///
    /// @param dataset name in the keys of the texts
    /// @throws IllegalArgumentException when a component has a type that no column can hold
    public static <R extends Record> List<Column<R>> of(String dataset, Class<R> row, Texts texts) {
        return Stream.of(row.getRecordComponents())
                .flatMap(component -> columns(dataset, row, component, texts))
                .toList();
    }

    private static <R extends Record> Stream<Column<R>> columns(
            String dataset, Class<R> row, RecordComponent component, Texts texts) {
        String name = component.getName();
        LocalizedText about = texts.inAll("data." + dataset + "." + name);
        if (component.getType() == LocalizedText.class) {
            return Column.inEachLanguage(name, about, record -> (LocalizedText) value(component, record));
        }
        Column.Type type = type(row, component);
        boolean required = type != Column.Type.TEXT
                && type != Column.Type.TEXTS
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return Stream.of(new Column<>(name, name, type, null, required, about, record -> value(component, record)));
    }

    private static Column.Type type(Class<?> row, RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return Column.Type.TEXT;
        } else if (type == List.class) {
            return Column.Type.TEXTS;
        } else if (type == UUID.class) {
            return Column.Type.ID;
        } else if (type == int.class || type == Integer.class) {
            return Column.Type.INTEGER;
        } else if (type == boolean.class) {
            return Column.Type.BOOLEAN;
        } else if (type == LocalDate.class) {
            return Column.Type.DATE;
        } else if (type == Instant.class) {
            return Column.Type.MOMENT;
        }
        throw new IllegalArgumentException("no column can hold " + row.getSimpleName() + "." + component.getName());
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
