/// The draft of a plan while people write it: changes piece by piece, two people at once, and the way back.
///
/// Read first: [Drafts], then [DraftChange].
@NullMarked
package org.besa.plans.editing;

import org.jspecify.annotations.NullMarked;
