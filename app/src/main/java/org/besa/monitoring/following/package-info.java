/// Who follows measures, plans and institutions by e-mail, and what they are told.
///
/// Read first: [Follows][org.besa.monitoring.following.Follows], [Digests][org.besa.monitoring.following.Digests].
@NullMarked
package org.besa.monitoring.following;

import org.jspecify.annotations.NullMarked;
