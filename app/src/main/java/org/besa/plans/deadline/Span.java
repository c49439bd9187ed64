package org.besa.plans.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import org.besa.plans.deadline.Deadline.Precision;

/// A stretch of time that words name, from its first to its last day.
record Span(LocalDate first, LocalDate last, Precision precision, double confidence) {

    static Span day(LocalDate day, double confidence) {
        return new Span(day, day, Precision.DAY, confidence);
    }

    static Span month(int year, int month) {
        return months(year, month, 1, Precision.MONTH, 1);
    }

    static Span quarter(int year, int quarter) {
        return months(year, quarter * 3 - 2, 3, Precision.QUARTER, 1);
    }

    static Span half(int year, int half) {
        return months(year, half * 6 - 5, 6, Precision.HALF_YEAR, 1);
    }

    /// Seasons by whole months. Which winter "winter 2028" is cannot be told: the later one is taken, so that
    /// nobody is called late too early, and the confidence says that a person must look.
    static Span season(int year, int season) {
        return season == 4
                ? months(year, 12, 3, Precision.SEASON, 0.3)
                : months(year, season * 3, 3, Precision.SEASON, 0.6);
    }

    /// Early, middle and late thirds of a year: a convention, so a person must look.
    static Span third(int year, int third) {
        return months(year, third * 4 - 3, 4, Precision.SEASON, 0.4);
    }

    static Span year(int year) {
        return months(year, 1, 12, Precision.YEAR, 1);
    }

    static Span months(int year, int month, int count, Precision precision, double confidence) {
        YearMonth start = YearMonth.of(year, month);
        return new Span(start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth(), precision, confidence);
    }

    Span doubted(double atMost) {
        return new Span(first, last, precision, Math.min(confidence, atMost));
    }
}
