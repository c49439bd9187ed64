/// Links that let in whoever holds them, once and not for long.
@NullMarked
package org.besa.access.links;

import org.jspecify.annotations.NullMarked;
