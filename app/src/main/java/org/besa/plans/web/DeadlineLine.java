package org.besa.plans.web;

import java.time.LocalDate;
import org.besa.plans.DeadlineStatus;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.Settlement;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A deadline as a page shows it.
///
/// @param words as the plan writes it; empty when there is none
/// @param settled what ended its promise; null while that is owed, and of deadlines of anything else
public record DeadlineLine(
        LocalizedText words,
        Deadline.Kind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Deadline.@Nullable Precision precision,
        @Nullable String recurrence,
        @Nullable Settlement settled) {

    /// The deadline of a frozen plan.
    static DeadlineLine of(WrittenDeadline deadline) {
        return new DeadlineLine(
                deadline.words(),
                deadline.kind(),
                deadline.start(),
                deadline.end(),
                deadline.precision(),
                deadline.recurrence(),
                null);
    }

    /// Where it stands on a day.
    public DeadlineStatus on(LocalDate today) {
        return settled == null ? DeadlineStatus.of(kind, end, precision, today) : new DeadlineStatus.Settled(settled);
    }

    /// Whether it falls due on a day that is known, so that a calendar can hold it.
    public boolean isADay() {
        return end != null && (kind == Deadline.Kind.POINT || kind == Deadline.Kind.RANGE);
    }
}
