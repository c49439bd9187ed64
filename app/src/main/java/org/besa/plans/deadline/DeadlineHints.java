package org.besa.plans.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known about a document beside the words of one deadline.
///
/// @param monthFirst true when "12/06/2014" is known to mean December, false when June, null when not known: then
///     such a date is read day first, with low confidence
/// @param year the only year the plan covers, for deadlines that name none ("third quarter"); null when there
/// are more
/// @param fiscalYearStart month in which a fiscal year starts, null when not known: then "2026-27" spans both
///     years, with low confidence
public record DeadlineHints(
        @Nullable Boolean monthFirst,
        @Nullable Integer year,
        @Nullable Integer fiscalYearStart) {

    /// Nothing is known.
    public static final DeadlineHints NONE = new DeadlineHints(null, null, null);

    /// What the period of a plan tells: a plan of one year means that year where it names none.
    public static DeadlineHints ofPeriod(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null && end != null && start.getYear() == end.getYear()
                ? new DeadlineHints(null, start.getYear(), null)
                : NONE;
    }

    public DeadlineHints {
        if (fiscalYearStart != null && (fiscalYearStart < 1 || fiscalYearStart > 12)) {
            throw new IllegalArgumentException("a fiscal year starts in a month from 1 to 12, not " + fiscalYearStart);
        }
    }
}
