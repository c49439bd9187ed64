package org.besa.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What became of one measure in one period: asked of an institution, said by it, verified by the secretariat. Both
/// voices are kept.
///
/// @param version counts its changes
/// @param promise the measure through all versions of its plan
/// @param measure its text in the version that was in force on the last day of the period
/// @param code of that text
/// @param title of that text
/// @param dueOn its deadline; null when it never falls due
/// @param unit null when the institution as a whole answers
/// @param place which one it is in its plan
/// @param said what the institution says
/// @param writing which of its writings that is; null while nothing was typed
/// @param firstSubmittedAt null while it was never handed in
/// @param submittedAt when it was handed in last; null while it never was
/// @param verified what the secretariat says; null until it does
public record StatusReport(
        UUID id,
        int version,
        UUID period,
        UUID promise,
        UUID plan,
        UUID measure,
        String code,
        LocalizedText title,
        Why why,
        @Nullable LocalDate dueOn,
        UUID institution,
        @Nullable UUID unit,
        int place,
        State state,
        Progress said,
        @Nullable UUID writing,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant submittedAt,
        @Nullable Verified verified) {

    /// Why it is asked for.
    public enum Why {
        /// Its deadline lies in the period.
        DUE,
        /// Its deadline passed before, and nobody has verified that it was done.
        LATE,
        /// It has begun, or has no day, and falls due later.
        ONGOING
    }

    /// Where it stands.
    public enum State {
        /// Asked for; what was typed so far is kept.
        ASKED,
        SUBMITTED,
        /// With what is wrong.
        RETURNED,
        VERIFIED;

        /// Whether the institution may write in it.
        public boolean isWritable() {
            return this == ASKED || this == RETURNED;
        }
    }

    /// What the secretariat found.
    ///
    /// @param status code of a status; the reported one when it was accepted
    /// @param percent null when not told
    public record Verified(String status, @Nullable Integer percent, Instant at) {}

    /// Whose it is, for permissions.
    public Place at() {
        return new Place(institution, unit, null, plan);
    }

    /// Whether it had to be settled in its period.
    public boolean isDue() {
        return why != Why.ONGOING;
    }

    /// What the trail calls it.
    public Subject subject() {
        return new Subject("status-report", id, institution, title);
    }

    /// @throws Problem unless the institution may write in it
    void requireWritable() {
        if (!state.isWritable()) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.handed-in");
        }
    }

    /// @throws Problem unless it waits for a verdict, or has one that is to be changed
    void requireJudgeable() {
        if (state.isWritable()) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.not-handed-in");
        }
    }
}
