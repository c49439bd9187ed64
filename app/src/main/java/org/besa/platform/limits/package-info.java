/// Counts of what may be done only so often, kept in the database so that all instances count together.
@NullMarked
package org.besa.platform.limits;

import org.jspecify.annotations.NullMarked;
