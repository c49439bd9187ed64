package org.besa.monitoring.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Monitoring reports: which there are, and who may read and change them. [ReportDrafts] begins them,
/// [ReportApprovals] makes them final.
@Component
public class MonitoringReports {

    private static final String SELECT = """
            select r.id, r.version, r.slug, r.period, r.institution, r.template, r.template_from, r.title, r.state,
                r.comments_until, r.created_at, r.approved_paper, r.approved_at, r.published_at
            from monitoring.report r
            """;

    private final JsonRows rows;
    private final JdbcClient jdbc;
    private final Periods periods;
    private final AuditTrail audit;

    MonitoringReports(JsonRows rows, JdbcClient jdbc, Periods periods, AuditTrail audit) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.periods = periods;
        this.audit = audit;
    }

    /// The report of an id.
    ///
    /// @throws Problem when there is none
    public MonitoringReport report(UUID id) {
        return rows.find(MonitoringReport.class, SELECT + "where r.id = :id", Map.of("id", id))
                .orElseThrow(Problem::notFound);
    }

    /// The report of an id, for somebody who may read it before the public does.
    ///
    /// @throws Problem when there is none, or none for them
    public MonitoringReport report(UUID id, Actor actor) {
        MonitoringReport report = report(id);
        if (!mayRead(report, actor)) {
            throw Problem.notFound();
        }
        return report;
    }

    /// Whether somebody may read a report: who writes or oversees it, and institutions once it was sent to them.
    public boolean mayRead(MonitoringReport report, Actor actor) {
        Place place = place(report);
        boolean sent = report.commentsUntil() != null || !report.state().isOpen();
        return actor.may("monitoring.reports", place)
                || actor.may("monitoring.read", place)
                || (sent && listInstitutions(report).stream().anyMatch(one -> speaksFor(one, actor)));
    }

    /// Whether somebody speaks for an institution about a report.
    static boolean speaksFor(UUID institution, Actor actor) {
        return actor.may("monitoring.answer", institution) || actor.may("monitoring.report", institution);
    }

    /// The institutions that a report is about.
    public List<UUID> listInstitutions(MonitoringReport report) {
        UUID whose = report.institution();
        return whose != null
                ? List.of(whose)
                : rows.list(Asked.class, """
                                select distinct institution from monitoring.status_report
                                where period = :period order by institution
                                """, Map.of("period", report.period())).stream()
                        .map(Asked::institution)
                        .toList();
    }

    /// An institution of which something was asked.
    record Asked(UUID institution) {}

    /// Whose a report is, for permissions.
    public Place place(MonitoringReport report) {
        return place(periods.period(report.period()), report.institution());
    }

    /// Whose a report would be.
    Place place(Period period, @Nullable UUID institution) {
        return institution == null ? periods.place(period) : Place.institution(institution);
    }

    /// All that somebody may read before the public does, the latest period first.
    public List<MonitoringReport> list(Actor actor) {
        return rows.list(MonitoringReport.class, SELECT + """
                        join monitoring.period p on p.id = r.period order by p.ends desc, r.created_at desc, r.id
                        """, Map.of()).stream()
                .filter(report -> mayRead(report, actor))
                .toList();
    }

    /// All that the public reads, the latest first.
    public List<MonitoringReport> listPublished() {
        return rows.list(MonitoringReport.class, SELECT + """
                where r.state = 'PUBLISHED' order by r.published_at desc, r.id
                """, Map.of());
    }

    /// Those that the public reads about periods in which a plan reported, the latest first.
    public List<MonitoringReport> listPublishedOf(UUID plan) {
        return rows.list(MonitoringReport.class, SELECT + """
                where r.state = 'PUBLISHED' and r.institution is null and exists (
                    select from monitoring.status_report s where s.period = r.period and s.plan = :plan)
                order by r.published_at desc, r.id
                """, Map.of("plan", plan));
    }

    /// The one that the public reads at an address.
    public Optional<MonitoringReport> findPublished(String slug) {
        return rows.find(
                MonitoringReport.class,
                SELECT + "where r.slug = :slug and r.state = 'PUBLISHED'",
                Map.of("slug", slug));
    }

    /// A report that somebody who keeps reports is about to change.
    MonitoringReport changing(UUID id, Actor actor) {
        MonitoringReport report = locked(id);
        actor.require("monitoring.reports", place(report));
        return report;
    }

    /// A report that nobody else changes until this transaction is over.
    MonitoringReport locked(UUID id) {
        jdbc.sql("select id from monitoring.report where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return report(id);
    }

    /// A report as it stands after it was changed, which the trail is told.
    MonitoringReport changed(String act, MonitoringReport before, Actor actor) {
        MonitoringReport after = report(before.id());
        audit.note(actor, act, after.subject(), Details.changed(before, after));
        return after;
    }
}
