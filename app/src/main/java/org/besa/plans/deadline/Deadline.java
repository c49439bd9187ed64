package org.besa.plans.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// A deadline as it was written and what it means.
///
/// A day is never invented: "December 2023" is a span of one month of precision [Precision#MONTH], due at the
/// end of its last day.
///
/// @param raw the words of the document, never empty unless `kind` is [Kind#NONE]
/// @param start first day of the period named, null when none is named
/// @param end last day of the period named, the day on which it falls due; null when it never falls due
/// @param precision how exactly the document names the period, null when it names none
/// @param recurrence the recurrence as written or normalised ("yearly"), null when it does not recur
/// @param confidence from 0 (a guess that needs a person) to 1 (one reading only)
public record Deadline(
        String raw,
        Kind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Precision precision,
        @Nullable String recurrence,
        double confidence) {

    /// What kind of promise in time this is.
    public enum Kind {
        /// One day, month, quarter … by whose end it is due.
        POINT,
        /// From a start to an end.
        RANGE,
        /// Again and again; `end` is where the series ends, if it does.
        RECURRING,
        /// Ongoing: reviewed every period, never due.
        OPEN,
        /// Counted from an event that has no date yet ("6 months after the methodology").
        EVENT,
        /// No deadline, or words in which none was recognised.
        NONE
    }

    /// The finest unit the words name.
    public enum Precision {
        @JsonProperty("day")
        DAY,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("quarter")
        QUARTER,
        @JsonProperty("season")
        SEASON,
        @JsonProperty("half")
        HALF_YEAR,
        @JsonProperty("year")
        YEAR,
        @JsonProperty("fiscal")
        FISCAL_YEAR
    }

    public Deadline {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("deadline '%s' ends before it starts".formatted(raw));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is between 0 and 1, not " + confidence);
        }
    }

    /// No deadline was given, or none was understood in `raw`.
    public static Deadline none(String raw) {
        return new Deadline(raw, Kind.NONE, null, null, null, null, raw.isBlank() ? 1 : 0);
    }

    /// The start of a range as a point of the same precision; null when this is no range or has no start.
    public @Nullable Deadline opening() {
        if (kind != Kind.RANGE || start == null || precision == null) {
            return null;
        }
        LocalDate last = start.plus(length(precision)).minusDays(1);
        return new Deadline(raw, Kind.POINT, start, last, precision, recurrence, confidence);
    }

    /// The end of a range as a point of the same precision; the deadline itself when it is no range.
    public Deadline closing() {
        if (kind != Kind.RANGE || end == null || precision == null) {
            return this;
        }
        LocalDate first = end.plusDays(1).minus(length(precision));
        return new Deadline(raw, Kind.POINT, first, end, precision, recurrence, confidence);
    }

    private static Period length(Precision precision) {
        return switch (precision) {
            case DAY -> Period.ofDays(1);
            case MONTH -> Period.ofMonths(1);
            case QUARTER, SEASON -> Period.ofMonths(3);
            case HALF_YEAR -> Period.ofMonths(6);
            case YEAR, FISCAL_YEAR -> Period.ofYears(1);
        };
    }
}
