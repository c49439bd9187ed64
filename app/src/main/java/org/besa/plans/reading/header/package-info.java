/// What the columns of a plan mean, told from the words above them.
@NullMarked
package org.besa.plans.reading.header;

import org.jspecify.annotations.NullMarked;
