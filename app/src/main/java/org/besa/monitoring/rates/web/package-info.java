/// The pages that show rates, and the same as files.
@NullMarked
package org.besa.monitoring.rates.web;

import org.jspecify.annotations.NullMarked;
