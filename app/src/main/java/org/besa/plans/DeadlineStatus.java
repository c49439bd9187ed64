package org.besa.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.Deadline.Precision;
import org.jspecify.annotations.Nullable;

/// Where a promise stands on a day: it is settled, or judged by its deadline alone.
public sealed interface DeadlineStatus {

    /// Days ahead within which a deadline counts as near.
    int SOON_DAYS = 90;

    /// The groups in which promises are counted; each promise is in exactly one.
    enum State {
        /// The last day has passed.
        LATE,
        /// The last day is at most [#SOON_DAYS] days away.
        SOON,
        LATER,
        /// Never due as a whole: ongoing, or repeated and not yet ended.
        ONGOING,
        /// No deadline, or one that waits for an event without a date.
        UNDATED,
        /// Verified as implemented.
        DONE,
        /// Verified as given up.
        CANCELLED
    }

    State state();

    /// The last day passed some days ago.
    record Late(long days) implements DeadlineStatus {

        @Override
        public State state() {
            return State.LATE;
        }
    }

    /// Due on a known day.
    ///
    /// @param days from today, 0 for today
    record DueInDays(long days) implements DeadlineStatus {

        @Override
        public State state() {
            return days <= SOON_DAYS ? State.SOON : State.LATER;
        }
    }

    /// Due by the end of a month: a month or a longer span is named, and no day in it.
    ///
    /// @param months from this month, 0 for the end of this month
    record DueInMonths(long months, State state) implements DeadlineStatus {}

    /// Ongoing; reviewed, never due.
    record Ongoing() implements DeadlineStatus {

        @Override
        public State state() {
            return State.ONGOING;
        }
    }

    /// Again and again.
    record Recurring() implements DeadlineStatus {

        @Override
        public State state() {
            return State.ONGOING;
        }
    }

    /// Counted from an event that has no date yet.
    record AfterEvent() implements DeadlineStatus {

        @Override
        public State state() {
            return State.UNDATED;
        }
    }

    /// No deadline is known.
    record Undated() implements DeadlineStatus {

        @Override
        public State state() {
            return State.UNDATED;
        }
    }

    /// Nothing is owed any more.
    record Settled(Settlement settlement) implements DeadlineStatus {

        @Override
        public State state() {
            return settlement.how().state();
        }
    }

    /// The status of a deadline on a day. The database counts by the same rule (`plans.deadline_state`).
    ///
    /// @param due the day on which it falls due or, when it recurs, its series ends; null when it never does
    /// @param precision how exactly the document names that day; null when it names none
    static DeadlineStatus of(
            Deadline.Kind kind, @Nullable LocalDate due, @Nullable Precision precision, LocalDate today) {
        return switch (kind) {
            case OPEN -> new Ongoing();
            case RECURRING -> due == null || !due.isBefore(today) ? new Recurring() : late(due, today);
            case EVENT -> new AfterEvent();
            case NONE -> new Undated();
            case POINT, RANGE -> due == null ? new Undated() : dated(due, precision, today);
        };
    }

    private static DeadlineStatus dated(LocalDate due, @Nullable Precision precision, LocalDate today) {
        if (due.isBefore(today)) {
            return late(due, today);
        }
        long days = ChronoUnit.DAYS.between(today, due);
        if (precision == null || precision == Precision.DAY) {
            return new DueInDays(days);
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(today), YearMonth.from(due));
        return new DueInMonths(months, days <= SOON_DAYS ? State.SOON : State.LATER);
    }

    private static Late late(LocalDate due, LocalDate today) {
        return new Late(ChronoUnit.DAYS.between(due, today));
    }
}
