package org.besa.platform.sheets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read of a file: its rows by the names of the columns.
///
/// @param unknown headings that are no column of the sheet; what stands below them is left out
public record SheetFile(List<String> unknown, List<Row> rows) {

    /// A row of the file.
    ///
    /// @param line in the file, from 1 on, as a spreadsheet counts
    /// @param formula heading of a column that holds a formula, which is never taken for its value; null when none
    ///     does
    public record Row(
            int line, Map<String, String> cells, @Nullable String formula) {}
}
