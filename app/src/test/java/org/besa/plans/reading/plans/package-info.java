/// Whole plans in many layouts and languages, each with what must be read from it and why.
@NullMarked
package org.besa.plans.reading.plans;

import org.jspecify.annotations.NullMarked;
