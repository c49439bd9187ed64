/// The trail of every change: who did what to which record, when, and the proof that nobody altered it.
@NullMarked
package org.besa.platform.audit;

import org.jspecify.annotations.NullMarked;
