/// Reports of a period as a workbook that is filled in elsewhere and comes back: the sheet that leaves is the sheet
/// that
/// returns. Rows know whose report they are and from which of its texts they were made, so that nothing is overwritten
/// unseen.
///
/// Read first: [ReportSheets][org.besa.monitoring.sheets.ReportSheets],
/// [ReportCells][org.besa.monitoring.sheets.ReportCells].
@NullMarked
package org.besa.monitoring.sheets;

import org.jspecify.annotations.NullMarked;
