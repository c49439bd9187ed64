package org.besa.plans.comparison;

import java.time.LocalDate;
import java.util.Set;
import org.besa.plans.PlanContent.MeasureContent;

/// What became of a measure from one version to another.
public sealed interface MeasureComparison {

    /// The measure as it is shown: the later text when there is one.
    MeasureContent measure();

    /// It is new.
    record Added(MeasureContent measure) implements MeasureComparison {}

    /// It is no longer there.
    record Dropped(MeasureContent measure) implements MeasureComparison {}

    /// It says the same.
    record Same(MeasureContent measure) implements MeasureComparison {}

    /// It says something else.
    ///
    /// @param fields in which its texts differ; empty when it only moved to another group
    /// @param moved whether it stands in another group than before
    record Changed(MeasureContent before, MeasureContent after, Set<MeasureField> fields, boolean moved)
            implements MeasureComparison {

        @Override
        public MeasureContent measure() {
            return after;
        }

        /// Which way its deadline went.
        public Shift shift() {
            if (!fields.contains(MeasureField.DEADLINE)) {
                return Shift.NONE;
            }
            LocalDate was = before.deadline().end();
            LocalDate is = after.deadline().end();
            if (was == null || is == null) {
                return was == null && is == null ? Shift.REWORDED : is == null ? Shift.REMOVED : Shift.SET;
            }
            return is.isAfter(was) ? Shift.LATER : is.isBefore(was) ? Shift.EARLIER : Shift.REWORDED;
        }
    }

    /// Which way a deadline went.
    enum Shift {
        NONE,
        LATER,
        EARLIER,
        /// There was a last day and there is none any more.
        REMOVED,
        /// There was none and there is one now.
        SET,
        /// Other words for the same day.
        REWORDED
    }
}
