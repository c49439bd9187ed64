package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.besa.monitoring.Periods;
import org.besa.monitoring.reports.MonitoringReport.State;
import org.besa.platform.record.PublicRecord;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes monitoring reports final, sends them back to be written on, and lets the public read them.
@Component
public class ReportApprovals {

    private final MonitoringReports reports;
    private final Periods periods;
    private final ReportTemplates templates;
    private final ReportTexts texts;
    private final Papers papers;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportApprovals(
            MonitoringReports reports,
            Periods periods,
            ReportTemplates templates,
            ReportTexts texts,
            Papers papers,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.reports = reports;
        this.periods = periods;
        this.templates = templates;
        this.texts = texts;
        this.papers = papers;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Approves an institution's own report, which no sitting deals with.
    ///
    /// @throws Problem when sittings do, the actor wrote in it, or the period is still open
    @Transactional
    public MonitoringReport approve(UUID id, Actor actor) {
        MonitoringReport before = reports.locked(id);
        actor.require("monitoring.oversee", reports.place(before));
        before.requireOpen();
        ReportTemplate template = templates.of(before);
        if (!template.steps().isEmpty()) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.sitting-approves");
        }
        if (texts.include(id, actor)) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.own-words");
        }
        return approved(before, papers.make(before, template, clock.instant()), clock.instant(), actor);
    }

    /// Keeps that a paper was approved.
    MonitoringReport approved(MonitoringReport before, Papers.Paper paper, Instant at, Actor actor) {
        requireClosedPeriod(before);
        jdbc.sql("""
                        update monitoring.report set state = 'APPROVED', approved_paper = :paper, approved_at = :at,
                            version = version + 1
                        where id = :id
                        """)
                .param("paper", paper.id())
                .param("at", Timestamp.from(at))
                .param("id", before.id())
                .update();
        return reports.changed("reports.approved", before, actor);
    }

    /// @throws Problem while the numbers of a report may still change
    void requireClosedPeriod(MonitoringReport report) {
        if (periods.period(report.period()).isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.period-open");
        }
    }

    /// Keeps that a paper was sent back: institutions comment no more, people write again.
    MonitoringReport returned(MonitoringReport before, Actor actor) {
        jdbc.sql("update monitoring.report set state = 'DRAFT', version = version + 1 where id = :id")
                .param("id", before.id())
                .update();
        return reports.changed("reports.returned", before, actor);
    }

    /// Lets the public read what was approved.
    ///
    /// @throws Problem when nothing was
    @Transactional
    public MonitoringReport publish(UUID id, Actor actor) {
        return publish(id, clock.instant(), actor);
    }

    /// Enters that a report was published before it was kept here.
    @Transactional
    public MonitoringReport publishKnown(UUID id, Instant at, Actor actor) {
        return publish(id, at, actor);
    }

    private MonitoringReport publish(UUID id, Instant at, Actor actor) {
        MonitoringReport before = reports.changing(id, actor);
        if (before.state() != State.APPROVED || before.approvedPaper() == null) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.not-approved");
        }
        jdbc.sql("""
                        update monitoring.report set state = 'PUBLISHED', published_at = :at, version = version + 1
                        where id = :id
                        """).param("at", Timestamp.from(at)).param("id", id).update();
        String sha256 = papers.paper(before.approvedPaper()).sha256();
        events.publishEvent(new PublicRecord("monitoring-report", id, before.path(), before.title(), sha256, at));
        return reports.changed("reports.published", before, actor);
    }
}
