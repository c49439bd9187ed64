package org.besa.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// One version of a plan. Its groups and measures hang on it; they change only while it is a draft.
///
/// @param version null until saved
/// @param number from 1
/// @param actNumber number of the decision that approved it; null while it is a draft or when published without one
/// @param actDate its date
/// @param actBody who decided
/// @param publishedAt null while it is a draft
/// @param importId the import it was made by, null when it was made by hand
@Table(schema = "plans", name = "plan_version")
public record PlanVersion(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID plan,
        int number,
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        State state,
        @Nullable String actNumber,
        @Nullable LocalDate actDate,
        @Nullable LocalizedText actBody,
        @Nullable Instant publishedAt,
        @Nullable UUID importId) {

    /// Where a version stands.
    public enum State {
        DRAFT,
        PUBLISHED,
        SUPERSEDED
    }

    /// The act by which a plan was approved.
    ///
    /// @param number as printed
    /// @param body who decided
    public record Act(String number, @Nullable LocalDate date, LocalizedText body) {}

    PlanVersion published(@Nullable Act act, Instant at) {
        if (state != State.DRAFT) {
            throw new Problem(Problem.Kind.CONFLICT, "plans.problem.not-a-draft");
        }
        return new PlanVersion(
                id,
                version,
                plan,
                number,
                title,
                summary,
                periodStart,
                periodEnd,
                State.PUBLISHED,
                act == null ? null : act.number(),
                act == null ? null : act.date(),
                act == null ? null : act.body(),
                at,
                importId);
    }

    PlanVersion superseded() {
        return new PlanVersion(
                id,
                version,
                plan,
                number,
                title,
                summary,
                periodStart,
                periodEnd,
                State.SUPERSEDED,
                actNumber,
                actDate,
                actBody,
                publishedAt,
                importId);
    }
}
