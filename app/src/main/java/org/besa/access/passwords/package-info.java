/// Passwords: which may be chosen, and how they are kept.
@NullMarked
package org.besa.access.passwords;

import org.jspecify.annotations.NullMarked;
