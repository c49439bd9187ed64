package org.besa.plans.reading.source;

import java.util.List;

/// A table as the format draws it, or as its ruling lines and text positions show it. A table that goes on over a
/// page break is several tables, one a page, when the format breaks it (PDF), and one when it does not (Word).
///
/// @param rows in order, none without cells
public record SourceTable(List<SourceRow> rows, SourcePlace place) implements SourceBlock {

    public SourceTable {
        rows = List.copyOf(rows);
    }
}
