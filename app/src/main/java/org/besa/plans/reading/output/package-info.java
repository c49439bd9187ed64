/// A reading written down: as JSON for programs, as a table for people.
@NullMarked
package org.besa.plans.reading.output;

import org.jspecify.annotations.NullMarked;
