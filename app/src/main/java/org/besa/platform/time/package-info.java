/// The clock everything reads, and the zone in which days begin and end.
@NullMarked
package org.besa.platform.time;

import org.jspecify.annotations.NullMarked;
