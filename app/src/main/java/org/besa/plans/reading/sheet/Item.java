package org.besa.plans.reading.sheet;

import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A label or a value of a sheet.
///
/// @param row index of the row it stands in; the items of a row of a table belong together
/// @param column first column of the grid it covers
/// @param end column of the grid after the last it covers
/// @param label null for a value
/// @param text as printed
/// @param number the number a commitment's label carries, null when none
record Item(
        int row,
        int column,
        int end,
        @Nullable Label label,
        String text,
        @Nullable String number,
        SourcePlace place) {

    boolean is(Label other) {
        return label == other;
    }

    boolean isLabel() {
        return label != null;
    }

    boolean isOption() {
        return label != null && Label.OPTIONS.contains(label);
    }

    /// A part of the text.
    Item saying(String part) {
        return new Item(row, column, end, label, part, number, place);
    }

    /// The same text, taken for a value or another label.
    Item as(@Nullable Label other) {
        return new Item(row, column, end, other, text, number, place);
    }
}
