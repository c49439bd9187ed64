package org.besa.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.monitoring.Writings.Writing;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.data.JsonRows;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.record.Merge;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What institutions say of their measures, until [Submissions] takes it. What two people type in one report is put
/// together; where both said different things in the same place, the later one is shown both ([ReportClash]).
@Component
public class StatusReports {

    private static final String SELECT = """
            select r.id, r.version, r.period, r.promise, r.plan, r.measure, m.code, m.title, r.why, r.due_on,
                r.institution, r.unit, r.place, r.state, r.said, r.writing, r.first_submitted_at, r.submitted_at,
                case when r.verified_status is not null then jsonb_build_object('status', r.verified_status,
                    'percent', r.verified_percent, 'at', r.verified_at) end as verified
            from monitoring.status_report r join plans.measure m on m.id = r.measure
            """;

    private final JsonRows rows;
    private final JdbcClient jdbc;
    private final Periods periods;
    private final StatusSchemes schemes;
    private final Writings writings;
    private final AuditTrail audit;

    StatusReports(
            JsonRows rows,
            JdbcClient jdbc,
            Periods periods,
            StatusSchemes schemes,
            Writings writings,
            AuditTrail audit) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.periods = periods;
        this.schemes = schemes;
        this.writings = writings;
        this.audit = audit;
    }

    /// What became of something that was typed.
    ///
    /// @param by who had written in the report meanwhile; empty when nobody had
    /// @param others what they had written: "status", "done", "correction.sq"
    public record Saved(StatusReport report, String by, Set<String> others) {

        /// Whether somebody else had written meanwhile.
        public boolean isJoined() {
            return !others.isEmpty();
        }
    }

    /// The report of an id.
    ///
    /// @throws Problem when there is none
    public StatusReport report(UUID id) {
        return rows.find(StatusReport.class, SELECT + "where r.id = :id", Map.of("id", id))
                .orElseThrow(Problem::notFound);
    }

    /// The report of an id, for somebody who may see it.
    ///
    /// @throws Problem when there is none, or none for them
    public StatusReport report(UUID id, Actor actor) {
        StatusReport report = report(id);
        if (!actor.may("monitoring.read", report.at()) && !actor.may("monitoring.report", report.at())) {
            throw Problem.notFound();
        }
        return report;
    }

    /// Reports of a period that are within a reach, by plan and place.
    public List<StatusReport> listOf(UUID period, Reach within) {
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        parameters.put("period", period);
        return rows.list(
                StatusReport.class,
                SELECT + "where r.period = :period and " + Reach.covers("r") + " order by r.plan, r.place",
                parameters);
    }

    /// Some reports of a period, by plan and place.
    ///
    /// @param ids those that are none of the period are left out
    public List<StatusReport> listOf(UUID period, Set<UUID> ids) {
        return rows.list(
                StatusReport.class,
                SELECT + "where r.period = :period and r.id = any(:ids) order by r.plan, r.place",
                Map.of("period", period, "ids", ids.toArray(UUID[]::new)));
    }

    /// The reports of the same measure in earlier periods that were handed in or verified without, the latest
    /// first.
    public List<StatusReport> listBefore(StatusReport report) {
        return rows.list(
                StatusReport.class, SELECT + """
                join monitoring.period p on p.id = r.period
                where r.promise = :promise and (r.first_submitted_at is not null or r.verified_status is not null)
                    and p.ends < (select ends from monitoring.period where id = :period)
                order by p.ends desc, p.id
                """, Map.of("promise", report.promise(), "period", report.period()));
    }

    /// What a report said in one of its writings; empty when that is none of its own.
    public Optional<Progress> said(StatusReport report, UUID writing) {
        return writings.list(report.id()).stream()
                .filter(one -> one.id().equals(writing))
                .findFirst()
                .map(Writing::progress);
    }

    /// Keeps what was typed, whether or not it could be handed in.
    ///
    /// @param seen the writing that the form showed; null when it showed an empty report
    /// @throws ReportClash when somebody else wrote something different in the same place since
    /// @throws Problem when it was handed in already
    @Transactional
    public Saved save(UUID id, Progress typed, @Nullable UUID seen, Actor actor) {
        StatusReport report = writing(id, actor);
        Writing stands = writings.find(report.writing()).orElse(null);
        if (stands == null || stands.id().equals(seen)) {
            return new Saved(write(report, typed, actor), "", Set.of());
        }
        String base = seen == null
                ? CanonicalJson.write(Progress.NONE)
                : writings.find(seen).map(Writing::said).orElse(null);
        Merge merge = Merge.of(base, CanonicalJson.write(typed), stands.said(), Set.of());
        Progress joined = CanonicalJson.read(merge.joined(), Progress.class);
        if (!merge.clashes().isEmpty()) {
            throw new ReportClash(stands.writerName(), stands.id(), merge.clashes(), joined, stands.progress());
        }
        return new Saved(write(report, joined, actor), stands.writerName(), merge.others());
    }

    private StatusReport write(StatusReport report, Progress said, Actor actor) {
        if (report.writing() != null && said.equals(report.said())) {
            return report;
        }
        UUID writing = writings.add(report.id(), said, actor);
        jdbc.sql("""
                        update monitoring.status_report
                        set said = :said, writing = :writing, standing = :standing, version = version + 1
                        where id = :id
                        """)
                .param("id", report.id())
                .param("said", rows.column(said))
                .param("writing", writing)
                .param("standing", standing(report, said.status()))
                .update();
        audit.noteOnceADay(actor, "monitoring.report-written", report.subject());
        return report(report.id());
    }

    private @Nullable String standing(StatusReport report, @Nullable String status) {
        return status == null
                ? null
                : schemes.of(periods.period(report.period()))
                        .find(status)
                        .map(chosen -> chosen.standing().name())
                        .orElse(null);
    }

    /// The report, for somebody who may write in it, which nobody else changes until the end of the
    /// transaction.
    ///
    /// @throws Problem when it was handed in, or its period is closed
    StatusReport writing(UUID id, Actor actor) {
        StatusReport report = changing(id);
        actor.require("monitoring.report", report.at());
        report.requireWritable();
        if (!periods.period(report.period()).isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.period-closed");
        }
        return report;
    }

    /// Has a report say nothing, of which nothing was handed in: what was typed stays among the writings.
    void leaveOut(StatusReport report) {
        say(report, Progress.NONE);
    }

    /// Has a report say again what was typed in it.
    void putBack(StatusReport report) {
        writings.find(report.writing()).ifPresent(writing -> say(report, writing.progress()));
    }

    private void say(StatusReport report, Progress said) {
        jdbc.sql("update monitoring.status_report set said = :said, standing = :standing where id = :id")
                .param("id", report.id())
                .param("said", rows.column(said))
                .param("standing", standing(report, said.status()))
                .update();
    }

    /// The report, which nobody else changes until the end of the transaction.
    StatusReport changing(UUID id) {
        boolean there = jdbc.sql("select id from monitoring.status_report where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Problem.notFound();
        }
        return report(id);
    }
}
