/// How the server starts: what it says while it is not ready, when it is, and when it cannot start.
///
/// Read [CannotStart] first: whatever keeps Besa from starting ends in one line that says what is wrong and what to do.
@NullMarked
package org.besa.platform.start;

import org.jspecify.annotations.NullMarked;
