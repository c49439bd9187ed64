/// Amounts of money as documents write them.
@NullMarked
package org.besa.plans.reading.money;

import org.jspecify.annotations.NullMarked;
