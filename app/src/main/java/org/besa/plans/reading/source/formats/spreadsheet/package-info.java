/// Excel workbooks: XLSX from its XML parts, XLS through Apache POI's records.
@NullMarked
package org.besa.plans.reading.source.formats.spreadsheet;

import org.jspecify.annotations.NullMarked;
