package org.besa.plans.web;

import org.jspecify.annotations.Nullable;

/// What became of the deadline of a promise that moved.
///
/// @param moves in how many publications it changed
/// @param daysLater from the deadline first promised to the one that stands; null when either has no day
/// @param noLongerDue whether it was first promised by a day and has none any more
/// @param first the deadline as first promised
public record CourseLine(int moves, @Nullable Integer daysLater, boolean noLongerDue, DeadlineLine first) {

    /// Whether it slipped: is due later than first promised, or no longer at all.
    public boolean isSlip() {
        return noLongerDue || (daysLater != null && daysLater > 0);
    }
}
