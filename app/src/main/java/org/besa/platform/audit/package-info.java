/// The trail of every change: who did what to which record, when.
@NullMarked
package org.besa.platform.audit;

import org.jspecify.annotations.NullMarked;
