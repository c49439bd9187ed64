package org.besa.monitoring.sheets;

import java.util.Map;
import org.besa.monitoring.StatusReport;
import org.jspecify.annotations.Nullable;

/// A row of a sheet on its way out.
///
/// @param cells texts by the keys of their columns
/// @param report whose it is; null when nobody knows
/// @param form how its cells are read; null with the report
record SheetRow(
        Map<String, String> cells,
        @Nullable StatusReport report,
        @Nullable ReportCells form) {

    String text(ReportColumn column) {
        return cells.getOrDefault(column.key(), "");
    }

    /// Whether nobody types there.
    boolean isLocked(ReportColumn column) {
        if (ReportColumns.isAbout(column)) {
            return true;
        }
        return form != null && (form.isFixed(column) || !cells.containsKey(column.key()));
    }
}
