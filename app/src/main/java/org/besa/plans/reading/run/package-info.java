/// The door of the plan reader: a file in, a [reading][org.besa.plans.reading.Reading] out; and the command `read`.
@NullMarked
@NamedInterface("reading-run")
package org.besa.plans.reading.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
