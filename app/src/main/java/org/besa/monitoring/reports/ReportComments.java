package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What institutions say of drafts that were sent to them, and what they are answered.
@Component
public class ReportComments {

    /// As much as is read.
    static final int LONGEST = 4000;

    private final MonitoringReports reports;
    private final ReportTemplates templates;
    private final CommentRows comments;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    ReportComments(
            MonitoringReports reports,
            ReportTemplates templates,
            CommentRows comments,
            JdbcClient jdbc,
            JsonRows rows,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.templates = templates;
        this.comments = comments;
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of a report, the earliest first.
    public List<ReportComment> list(MonitoringReport report) {
        return comments.list(report.id());
    }

    /// The institutions of a report for which somebody speaks.
    public List<UUID> listSpokenFor(MonitoringReport report, Actor actor) {
        return reports.listInstitutions(report).stream()
                .filter(one -> MonitoringReports.speaksFor(one, actor))
                .toList();
    }

    /// Says something of a section.
    ///
    /// @throws Problem when the draft takes no comments, or none today, or nothing is said
    @Transactional
    public ReportComment add(UUID reportId, String section, UUID institution, LocalizedText text, Actor actor) {
        MonitoringReport report = reports.locked(reportId);
        requireSpeaking(report, institution, actor);
        if (!report.takesComments(LocalDate.now(clock))) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.no-comments-now");
        }
        return add(report, section, institution, text, clock.instant(), actor);
    }

    /// Enters what was said of a draft before it was kept here.
    @Transactional
    public ReportComment addKnown(
            UUID reportId, String section, UUID institution, LocalizedText text, Instant at, Actor actor) {
        MonitoringReport report = reports.locked(reportId);
        requireSpeaking(report, institution, actor);
        return add(report, section, institution, text, at, actor);
    }

    private void requireSpeaking(MonitoringReport report, UUID institution, Actor actor) {
        if (!listSpokenFor(report, actor).contains(institution)) {
            throw new AccessDeniedException(actor.name() + " does not speak for the institution");
        }
    }

    private ReportComment add(
            MonitoringReport report, String section, UUID institution, LocalizedText text, Instant at, Actor actor) {
        templates.of(report).requireSection(section);
        requireWords(text, "reports.problem.no-comment");
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into monitoring.report_comment (id, report, section, institution, text, at, account,
                            writer_name)
                        values (:id, :report, :section, :institution, :text, :at, :account, :name)
                        """)
                .param("id", id)
                .param("report", report.id())
                .param("section", section)
                .param("institution", institution)
                .param("text", rows.column(text))
                .param("at", Timestamp.from(at))
                .param("account", actor.account())
                .param("name", actor.name())
                .update();
        ReportComment added = comments.find(id).orElseThrow();
        audit.note(actor, "reports.commented", report.subject(), Details.created(added));
        return added;
    }

    /// Answers a comment.
    ///
    /// @param taken whether the draft was changed for it
    /// @throws Problem when no reason is told, or the report is approved
    @Transactional
    public ReportComment answer(UUID id, boolean taken, LocalizedText answer, Actor actor) {
        return answer(id, taken, answer, clock.instant(), actor);
    }

    /// Enters what a comment was answered before it was kept here.
    @Transactional
    public ReportComment answerKnown(UUID id, boolean taken, LocalizedText answer, Instant at, Actor actor) {
        return answer(id, taken, answer, at, actor);
    }

    private ReportComment answer(UUID id, boolean taken, LocalizedText answer, Instant at, Actor actor) {
        ReportComment before = comments.find(id).orElseThrow(Problem::notFound);
        MonitoringReport report = reports.changing(before.report(), actor);
        report.requireOpen();
        requireWords(answer, "reports.problem.no-answer");
        jdbc.sql("""
                        update monitoring.report_comment set taken = :taken, answer = :answer, answered_at = :at,
                            answerer = :account, answerer_name = :name
                        where id = :id
                        """)
                .param("taken", taken)
                .param("answer", rows.column(answer))
                .param("at", Timestamp.from(at))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("id", id)
                .update();
        ReportComment after = comments.find(id).orElseThrow();
        audit.note(actor, "reports.comment-answered", report.subject(), Details.changed(before, after));
        return after;
    }

    private static void requireWords(LocalizedText text, String key) {
        if (text.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, key);
        }
        if (text.byLanguage().values().stream().anyMatch(words -> words.length() > LONGEST)) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.too-long", LONGEST);
        }
    }
}
