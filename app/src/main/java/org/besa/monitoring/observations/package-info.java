/// The third voice: what monitors outside of government say of a measure, beside the institution and the secretariat.
@NullMarked
@NamedInterface("observations")
package org.besa.monitoring.observations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
