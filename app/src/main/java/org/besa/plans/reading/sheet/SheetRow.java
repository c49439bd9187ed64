package org.besa.plans.reading.sheet;

import java.util.List;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A line or a row of a drawn table, its labels told from its values.
///
/// @param index among the rows of the document
/// @param table number of its table
/// @param line whether only its order tells to what it belongs: a line of text, or a row in a table of one column
/// @param cells the cells that hold something, as they stand
/// @param items labels and values in reading order
/// @param width columns of the grid it reaches
record SheetRow(
        int index, int table, boolean line, List<SourceCell> cells, List<Item> items, int width, SourcePlace place) {

    /// The same row with its text told apart otherwise.
    SheetRow with(List<Item> others) {
        return new SheetRow(index, table, line, cells, others, width, place);
    }

    Item first() {
        return items.getFirst();
    }

    boolean hasLabel() {
        return items.stream().anyMatch(Item::isLabel);
    }

    /// Whether the first column of the grid is left to what stands above.
    boolean isIndented() {
        return cells.getFirst().column() > 0;
    }

    /// The first label, null when there is none.
    @Nullable
    Item firstLabel() {
        return items.stream().filter(Item::isLabel).findFirst().orElse(null);
    }

    boolean isInTableOf(@Nullable SheetRow other) {
        return other != null && !line && !other.line && table == other.table;
    }
}
