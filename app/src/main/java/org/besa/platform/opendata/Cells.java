package org.besa.platform.opendata;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values as they stand in the cells of a table.
final class Cells {

    /// Between several texts in one cell.
    static final String SEPARATOR = "; ";

    /// The wide forms too, which spreadsheets of some languages take for the narrow ones.
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /// A value as text; empty when there is none.
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
            case Instant moment -> moment.truncatedTo(ChronoUnit.SECONDS).toString();
            default -> value.toString();
        };
    }

    /// The text for a file that knows no types: what people wrote and a spreadsheet would take for a formula gets an
    /// apostrophe in front, by which spreadsheets mean a text.
    static String untyped(Column.Type type, @Nullable Object value) {
        String text = text(value);
        boolean written = type == Column.Type.TEXT || type == Column.Type.TEXTS;
        return written && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
