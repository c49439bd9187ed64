/// What became of measures, for programs.
@NullMarked
package org.besa.monitoring.api;

import org.jspecify.annotations.NullMarked;
