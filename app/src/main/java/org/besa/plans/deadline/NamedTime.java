package org.besa.plans.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A few tokens that together name one stretch of time: "30 June 2015", "quarter IV 2022", "autumn 2027".
///
/// @param kinds the kinds of the tokens, one letter each
record NamedTime(String kinds, List<DeadlineToken> tokens) {

    /// The stretch, or null when the tokens make no sense together or lack a year.
    ///
    /// @param otherYear the year to take when the tokens name none
    @Nullable
    Span span(@Nullable Integer otherYear) {
        Span own = tokens.getFirst().span();
        if (own != null) {
            return own;
        }
        Integer year = has('y') ? Integer.valueOf(value('y')) : otherYear;
        if (year == null) {
            return null;
        }
        if (has('m')) {
            return has('n') ? day(year, value('m'), value('n')) : Span.month(year, value('m'));
        } else if (has('Q') || has('q')) {
            int quarter = has('q') ? value('q') : has('o') ? value('o') : value('n');
            return quarter < 1 || quarter > 4 ? null : Span.quarter(year, quarter);
        } else if (has('H') || has('h')) {
            int half = has('h') ? value('h') : has('o') ? value('o') : value('n');
            return half < 1 || half > 2 ? null : Span.half(year, half);
        } else if (has('s')) {
            return Span.season(year, value('s'));
        } else if (has('p')) {
            return Span.third(year, value('p'));
        }
        return has('y') ? Span.year(year) : null;
    }

    private static @Nullable Span day(int year, int month, int day) {
        try {
            return Span.day(LocalDate.of(year, month, day), 1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private boolean has(char kind) {
        return kinds.indexOf(kind) >= 0;
    }

    private int value(char kind) {
        return tokens.get(kinds.indexOf(kind)).value();
    }
}
