/// Who acts, and what they may do, without knowing how they signed in.
@NullMarked
package org.besa.platform.security;

import org.jspecify.annotations.NullMarked;
