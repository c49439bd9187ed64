/// The pages on which monitors outside of government say what they saw.
@NullMarked
package org.besa.monitoring.observations.desk;

import org.jspecify.annotations.NullMarked;
