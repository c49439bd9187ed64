/// Asks `clamd`, the daemon of ClamAV, whether something harmful is in a content.
@NullMarked
package org.besa.platform.clamd;

import org.jspecify.annotations.NullMarked;
