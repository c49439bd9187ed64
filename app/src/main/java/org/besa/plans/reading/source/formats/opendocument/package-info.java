/// OpenDocument texts and spreadsheets (ODT, ODS).
@NullMarked
package org.besa.plans.reading.source.formats.opendocument;

import org.jspecify.annotations.NullMarked;
