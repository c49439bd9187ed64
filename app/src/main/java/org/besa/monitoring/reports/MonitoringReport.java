package org.besa.monitoring.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What is written about a reporting period.
///
/// @param version counts its changes
/// @param slug stands in its address, unique
/// @param institution whose own report it is; null for one about the whole period
/// @param template code of its [ReportTemplate]
/// @param templateFrom which edition of it
/// @param commentsUntil the last day on which institutions may comment; null while it was not sent to them
/// @param approvedPaper what was approved; null while it was not
public record MonitoringReport(
        UUID id,
        int version,
        String slug,
        UUID period,
        @Nullable UUID institution,
        String template,
        LocalDate templateFrom,
        LocalizedText title,
        State state,
        @Nullable LocalDate commentsUntil,
        Instant createdAt,
        @Nullable UUID approvedPaper,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt) {

    /// Where it stands.
    public enum State {
        DRAFT,
        /// Institutions read it and comment.
        CIRCULATED,
        /// Nothing in it changes any more.
        APPROVED,
        PUBLISHED;

        /// Whether it may be changed.
        public boolean isOpen() {
            return this == DRAFT || this == CIRCULATED;
        }
    }

    /// Its address below the language.
    public String path() {
        return "/reports/" + slug;
    }

    /// Whether institutions may comment on a day.
    public boolean takesComments(LocalDate day) {
        return state == State.CIRCULATED && commentsUntil != null && !day.isAfter(commentsUntil);
    }

    Subject subject() {
        return new Subject("monitoring-report", id, institution, title);
    }

    /// @throws Problem when nothing in it changes any more
    void requireOpen() {
        if (!state.isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.approved");
        }
    }
}
