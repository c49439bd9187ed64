/// What is said of a measure as texts by name: what stands in the fields of a form, and in the cells of a sheet.
@NullMarked
package org.besa.monitoring.forms;

import org.jspecify.annotations.NullMarked;
