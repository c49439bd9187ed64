/// The pages on which reports are written, commented, laid before sittings and followed up.
@NullMarked
package org.besa.monitoring.reports.desk;

import org.jspecify.annotations.NullMarked;
