package org.besa.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.StatusReport.State;
import org.besa.monitoring.Writings.Writing;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Status reports handed in and taken back. What the rules find decides whether one may be.
@Component
public class Submissions {

    private final StatusReports reports;
    private final Periods periods;
    private final StatusSchemes schemes;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    Submissions(
            StatusReports reports,
            Periods periods,
            StatusSchemes schemes,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonRows rows,
            Clock clock) {
        this.reports = reports;
        this.periods = periods;
        this.schemes = schemes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /// What the rules find in a report as it stands.
    public List<Finding> findings(StatusReport report) {
        Period period = periods.period(report.period());
        return new ProgressRules(schemes.of(period), period.ends()).list(report.said(), known(report));
    }

    private ProgressRules.Known known(StatusReport report) {
        return jdbc.sql("""
                        select (select count(*)::int from monitoring.proof
                                where status_report = :id and state <> 'REFUSED') as evidence,
                            (select coalesce(b.verified_percent, b.percent) from monitoring.status_report b
                                join monitoring.period p on p.id = b.period
                                where b.promise = :promise and b.first_submitted_at is not null
                                    and p.ends < (select ends from monitoring.period where id = :period)
                                order by p.ends desc limit 1) as before
                        """)
                .param("id", report.id())
                .param("promise", report.promise())
                .param("period", report.period())
                .query((row, n) -> new ProgressRules.Known(
                        report.why(), report.dueOn(), row.getInt("evidence"), row.getObject("before", Integer.class)))
                .single();
    }

    /// Hands a report in.
    ///
    /// @throws Problem when something is missing that its status asks for
    @Transactional
    public StatusReport submit(UUID id, Actor actor) {
        return submit(id, clock.instant(), actor);
    }

    /// Enters a report that was handed in before it was kept here.
    @Transactional
    public StatusReport submitKnown(UUID id, Instant at, Actor actor) {
        return submit(id, at, actor);
    }

    private StatusReport submit(UUID id, Instant at, Actor actor) {
        StatusReport report = reports.writing(id, actor);
        long wrong = findings(report).stream().filter(Finding::blocks).count();
        if (wrong > 0) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.incomplete", wrong);
        }
        jdbc.sql("""
                        update monitoring.status_report set state = 'SUBMITTED', submitted_at = :at,
                            first_submitted_at = coalesce(first_submitted_at, :at), version = version + 1
                        where id = :id
                        """).param("id", id).param("at", Timestamp.from(at)).update();
        jdbc.sql("""
                        insert into monitoring.submission (id, status_report, writing, at, account, submitter_name, for_account)
                        values (:id, :report, :writing, :at, :account, :name, :represented)
                        """)
                .param("id", Ids.next())
                .param("report", id)
                .param("writing", report.writing())
                .param("at", Timestamp.from(at))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("represented", Writings.represented(actor))
                .update();
        audit.note(
                actor,
                "monitoring.report-submitted",
                report.subject(),
                Details.changed(lastSubmitted(report), report.said()));
        return reports.report(id);
    }

    private @Nullable Progress lastSubmitted(StatusReport report) {
        return rows.list(Writing.class, """
                        select w.id, w.said, w.at, w.writer_name
                        from monitoring.submission s join monitoring.writing w on w.id = s.writing
                        where s.status_report = :report order by s.at desc, s.id desc offset 1 limit 1
                        """, Map.of("report", report.id())).stream()
                .map(Writing::progress)
                .findFirst()
                .orElse(null);
    }

    /// Takes a report back that nobody has judged yet.
    @Transactional
    public StatusReport takeBack(UUID id, Actor actor) {
        StatusReport report = reports.changing(id);
        actor.require("monitoring.report", report.at());
        if (report.state() != State.SUBMITTED) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.not-handed-in");
        }
        jdbc.sql("update monitoring.status_report set state = 'ASKED', version = version + 1 where id = :id")
                .param("id", id)
                .update();
        audit.note(actor, "monitoring.report-taken-back", report.subject(), Details.NONE);
        return reports.report(id);
    }
}
