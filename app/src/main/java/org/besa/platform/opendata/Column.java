package org.besa.platform.opendata;

import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A column of an open-data table: the one definition from which its place in CSV and XLSX, its description for
/// programs (CSVW) and its line in the dictionary are made.
///
/// @param name heading in CSV and XLSX
/// @param property name in JSON; several columns share one when it is a text in several languages
/// @param language code of the language that the column holds; null when it holds none in particular
/// @param required whether every row has a value
/// @param about what it says, in words
/// @param value of a row; null when it has none. The type of the value is that of the column
public record Column<R>(
        String name,
        String property,
        Type type,
        @Nullable String language,
        boolean required,
        LocalizedText about,
        Function<R, @Nullable Object> value) {

    /// A column that holds no language in particular and that a row may leave empty.
    public static <R> Column<R> of(String name, Type type, LocalizedText about, Function<R, @Nullable Object> value) {
        return new Column<>(name, name, type, null, false, about, value);
    }

    /// A column for each language of a text, empty where the text does not exist in it: `title_sq`, `title_en`.
    public static <R> Stream<Column<R>> inEachLanguage(
            String name, LocalizedText about, Function<R, @Nullable LocalizedText> text) {
        return Stream.of(Language.values())
                .map(language -> new Column<>(
                        name + "_" + language.code(),
                        name,
                        Type.TEXT,
                        language.code(),
                        false,
                        about,
                        row -> in(language, text.apply(row))));
    }

    private static @Nullable String in(Language language, @Nullable LocalizedText text) {
        return text == null ? null : text.find(language).orElse(null);
    }

    /// What a column holds.
    public enum Type {
        TEXT("string"),
        /// Several texts in one cell, separated by [Cells#SEPARATOR].
        TEXTS("string"),
        /// A UUID.
        ID("string"),
        INTEGER("integer"),
        BOOLEAN("boolean"),
        /// A day, as ISO 8601 writes it.
        DATE("date"),
        /// A moment in UTC, as ISO 8601 writes it.
        MOMENT("dateTime");

        private final String schema;

        Type(String schema) {
            this.schema = schema;
        }

        /// The name of the type in XML Schema, which CSVW uses.
        public String schema() {
            return schema;
        }
    }
}
