/// The pages on which sheets of reports leave and come back.
@NullMarked
package org.besa.monitoring.sheets.web;

import org.jspecify.annotations.NullMarked;
