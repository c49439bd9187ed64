/// Reports as files: PDF to be signed and read, DOCX to be worked on, XLSX, CSV and JSON to be counted again. All are
/// made from one [ReportDocument][org.besa.monitoring.reports.ReportDocument].
@NullMarked
package org.besa.monitoring.reports.files;

import org.jspecify.annotations.NullMarked;
