/// What the tests of all modules stand on: a real database each, slices, a clock that stands still.
@NullMarked
package org.besa.testing;

import org.jspecify.annotations.NullMarked;
