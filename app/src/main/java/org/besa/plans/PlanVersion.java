package org.besa.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/// One version of a plan. Its groups and measures hang on it; they change only until it is approved.
///
/// @param version null until saved
/// @param number from 1
/// @param reason why the version before was amended; empty for the first
/// @param approval null until it is approved
/// @param publishAt when an approved version becomes public by itself; null when a person makes it so
/// @param publishedAt null until it is published
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
        LocalizedText reason,
        State state,
        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable Approval approval,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable UUID importId) {

    /// Where a version stands.
    public enum State {
        DRAFT,
        IN_REVIEW,
        /// Frozen, and not public yet.
        APPROVED,
        PUBLISHED,
        SUPERSEDED;

        /// Whether its content may still change.
        public boolean isOpen() {
            return this == DRAFT || this == IN_REVIEW;
        }
    }

    /// What was decided about it.
    ///
    /// @param sha256 digest of the frozen document: exactly what was approved
    /// @param act the decision; null when it was approved without one
    public record Approval(
            Instant approvedAt,
            String sha256,

            @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "act_") @Nullable
            Act act) {}

    /// The act by which a plan was approved.
    ///
    /// @param number as printed
    /// @param body who decided
    /// @param file digest of the act's file, null when there is none
    /// @param fileName its name, null when there is none
    public record Act(
            String number,
            @Nullable LocalDate date,
            LocalizedText body,
            @Nullable String file,
            @Nullable String fileName) {

        /// An act of which no file was given.
        public static Act of(String number, @Nullable LocalDate date, LocalizedText body) {
            return new Act(number, date, body, null, null);
        }
    }

    static PlanVersion draft(
            UUID id, UUID plan, int number, PlanContent content, LocalizedText reason, @Nullable UUID importId) {
        return new PlanVersion(
                id,
                null,
                plan,
                number,
                content.title(),
                content.summary(),
                content.periodStart(),
                content.periodEnd(),
                reason,
                State.DRAFT,
                null,
                null,
                null,
                importId);
    }

    PlanVersion rewritten(PlanContent content) {
        requireState(State.DRAFT, "plans.problem.not-a-draft");
        return new PlanVersion(
                id,
                version,
                plan,
                number,
                content.title(),
                content.summary(),
                content.periodStart(),
                content.periodEnd(),
                reason,
                state,
                approval,
                publishAt,
                publishedAt,
                importId);
    }

    PlanVersion submitted() {
        requireState(State.DRAFT, "plans.problem.not-a-draft");
        return moved(State.IN_REVIEW, null, null, null);
    }

    PlanVersion takenBack() {
        requireState(State.IN_REVIEW, "plans.problem.not-in-review");
        return moved(State.DRAFT, null, null, null);
    }

    PlanVersion approved(Approval decision) {
        if (!state.isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "plans.problem.not-a-draft");
        }
        return moved(State.APPROVED, decision, null, null);
    }

    PlanVersion reopened() {
        requireState(State.APPROVED, "plans.problem.not-approved");
        return moved(State.DRAFT, null, null, null);
    }

    /// The time is kept as exactly as the database can: the job that comes for it has to find the same again.
    PlanVersion dueAt(@Nullable Instant at) {
        requireState(State.APPROVED, "plans.problem.not-approved");
        return moved(state, approval, at == null ? null : at.truncatedTo(ChronoUnit.MICROS), null);
    }

    PlanVersion published(Instant at) {
        requireState(State.APPROVED, "plans.problem.not-approved");
        return moved(State.PUBLISHED, approval, publishAt, at);
    }

    PlanVersion superseded() {
        return moved(State.SUPERSEDED, approval, publishAt, publishedAt);
    }

    /// A version published before versions were frozen gets its document afterwards.
    PlanVersion frozenLate(Approval decision) {
        return moved(state, decision, publishAt, publishedAt);
    }

    private void requireState(State needed, String message) {
        if (state != needed) {
            throw new Problem(Problem.Kind.CONFLICT, message);
        }
    }

    private PlanVersion moved(
            State next, @Nullable Approval decision, @Nullable Instant due, @Nullable Instant published) {
        return new PlanVersion(
                id,
                version,
                plan,
                number,
                title,
                summary,
                periodStart,
                periodEnd,
                reason,
                next,
                decision,
                due,
                published,
                importId);
    }
}
