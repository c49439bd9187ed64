package org.besa.plans;

import java.time.LocalDate;

/// What ended a promise, so that nothing of it is owed any more, whatever its deadline says.
///
/// @param on the day on which it was verified, which is not the day on which the work was finished: that, nobody proves
public record Settlement(How how, LocalDate on) {

    /// Kept or given up.
    public enum How {
        DONE(DeadlineStatus.State.DONE),
        CANCELLED(DeadlineStatus.State.CANCELLED);

        private final DeadlineStatus.State state;

        How(DeadlineStatus.State state) {
            this.state = state;
        }

        /// The group in which its promise is counted.
        public DeadlineStatus.State state() {
            return state;
        }
    }
}
