/// A document stripped of its file format: lines and tables in reading order, each with the place it stands in.
///
/// Every format reader (Word, PDF, spreadsheet, text …) ends here; everything that understands plans starts here.
@NullMarked
package org.besa.plans.reading.source;

import org.jspecify.annotations.NullMarked;
