/// The draft of a plan while people write it: changes piece by piece, two people at once, and the way back.
///
/// Read first: [Drafts], then [DraftChange].
@NullMarked
@NamedInterface("editing")
package org.besa.plans.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
