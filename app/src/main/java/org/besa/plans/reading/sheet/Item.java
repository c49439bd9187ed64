package org.besa.plans.reading.sheet;

import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A label or a value of a sheet.
///
/// @param row index of the row it stands in; the items of a row of a table belong together
/// @param column column of the grid
/// @param line whether it is a line of its own rather than a cell of a table
/// @param label null for a value
/// @param text as printed
/// @param number the number a commitment's label carries, null when none
record Item(
        int row,
        int column,
        boolean line,
        @Nullable Label label,
        String text,
        @Nullable String number,
        int unit,
        SourcePlace place) {

    boolean is(Label other) {
        return label == other;
    }
}
