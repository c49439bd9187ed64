/// Tables as files that leave and come back: read from XLSX and CSV whatever program has saved them, written so that no
/// program takes a text for a formula.
@NullMarked
package org.besa.platform.sheets;

import org.jspecify.annotations.NullMarked;
