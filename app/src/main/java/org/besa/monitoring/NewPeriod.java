package org.besa.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// A period to be opened, for all plans of a kind or for one.
///
/// @param ends null unless its length is its own
/// @param planKind code of a kind of plan; null for one plan
/// @param plan null for all of a kind
public record NewPeriod(
        Span span,
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String planKind,
        @Nullable UUID plan) {

    /// One for all plans of a kind.
    public static NewPeriod ofKind(Span span, LocalDate starts, String planKind) {
        return new NewPeriod(span, starts, null, planKind, null);
    }

    /// One for a single plan.
    public static NewPeriod ofPlan(Span span, LocalDate starts, UUID plan) {
        return new NewPeriod(span, starts, null, null, plan);
    }

    /// The day on which it ends.
    ///
    /// @throws Problem when no period of its length begins on its first day, or it would end before that
    LocalDate lastDay() {
        if (span != Span.OWN) {
            return span.lastDay(starts)
                    .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "monitoring.problem.no-such-start"));
        }
        if (ends == null || !ends.isAfter(starts)) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.ends-before-start");
        }
        return ends;
    }
}
