package org.besa.plans.reading.source;

import java.util.List;

/// A row of a table: one source unit of the "nothing lost" account.
///
/// @param cells from left to right; a cell that spans columns stands once, with its span
public record SourceRow(List<SourceCell> cells, SourcePlace place) {

    public SourceRow {
        cells = List.copyOf(cells);
    }
}
