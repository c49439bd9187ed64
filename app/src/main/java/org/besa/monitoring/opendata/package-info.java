/// What became of measures, as open data and for programs.
@NullMarked
package org.besa.monitoring.opendata;

import org.jspecify.annotations.NullMarked;
