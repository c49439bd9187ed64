package org.besa.monitoring.observations;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.monitoring.Periods;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.StatusScheme.Status;
import org.besa.monitoring.StatusSchemes;
import org.besa.monitoring.Verifications;
import org.besa.monitoring.observations.Observation.Observed;
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

/// What monitors outside of government say of measures. It changes nothing that was reported or verified.
@Component
public class Observations {

    static final String PERMISSION = "monitoring.assess";

    private static final int LONGEST_NAME = 200;

    private static final String SELECT = """
            select o.id, o.status_report, o.status, o.percent, o.text, o.address, o.at, o.organisation
            from monitoring.observation o
            """;

    private final StatusReports reports;
    private final Verifications verifications;
    private final Periods periods;
    private final StatusSchemes schemes;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    Observations(
            StatusReports reports,
            Verifications verifications,
            Periods periods,
            StatusSchemes schemes,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonRows rows,
            Clock clock) {
        this.reports = reports;
        this.verifications = verifications;
        this.periods = periods;
        this.schemes = schemes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /// What stands of a report: the latest of each monitor, the latest first.
    public List<Observation> listOf(UUID report) {
        return rows.list(Observation.class, """
                select id, status_report, status, percent, text, address, at, organisation
                from (select distinct on (account) * from monitoring.observation
                    where status_report = :report order by account, at desc, id desc) o
                order by at desc, id
                """, Map.of("report", report));
    }

    /// What somebody said last of a report.
    public Optional<Observation> find(UUID report, Actor actor) {
        return rows.find(
                Observation.class,
                SELECT
                        + "where o.status_report = :report and o.account = :account order by o.at desc, o.id desc limit 1",
                Map.of("report", report, "account", actor.account()));
    }

    /// In whose name somebody spoke last; empty when they have not.
    public String organisationOf(Actor actor) {
        return rows.find(
                        Observation.class,
                        SELECT + "where o.account = :account order by o.at desc, o.id desc limit 1",
                        Map.of("account", actor.account()))
                .map(Observation::organisation)
                .orElse("");
    }

    /// A verified report that somebody observes.
    ///
    /// @throws Problem when there is none, or none for them
    public StatusReport report(UUID id, Actor actor) {
        StatusReport report = reports.report(id);
        if (report.state() != StatusReport.State.VERIFIED || !actor.may(PERMISSION, report.at())) {
            throw Problem.notFound();
        }
        return report;
    }

    /// Says what somebody saw; what they said before stays on record. The same again changes nothing.
    ///
    /// @throws Problem when they had a part in the report, or something cannot be as it was entered
    @Transactional
    public Observation observe(UUID reportId, Observed observed, Actor actor) {
        return observe(reportId, observed, clock.instant(), actor);
    }

    /// Enters what somebody saw before it was kept here.
    @Transactional
    public Observation observeKnown(UUID reportId, Observed observed, Instant at, Actor actor) {
        return observe(reportId, observed, at, actor);
    }

    private Observation observe(UUID reportId, Observed observed, Instant at, Actor actor) {
        StatusReport report = report(reportId, actor);
        if (hasPart(report, actor)) {
            throw new Problem(Problem.Kind.INVALID, "observations.problem.own");
        }
        Status status = schemes.of(periods.period(report.period()))
                .find(observed.status())
                .filter(chosen -> chosen.of().contains(report.why()))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "monitoring.finding.no-status"));
        requireSense(observed);
        Observation before = find(reportId, actor).orElse(null);
        if (before != null && observed.isIn(before)) {
            return before;
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", Ids.next());
        values.put("report", reportId);
        values.put("status", status.code());
        values.put("standing", status.standing().name());
        values.put("percent", observed.percent());
        values.put("text", rows.column(observed.text()));
        values.put("address", observed.address().strip());
        values.put("at", Timestamp.from(at));
        values.put("account", actor.account());
        values.put("organisation", observed.organisation().strip());
        jdbc.sql("""
                        insert into monitoring.observation (id, status_report, status, standing, percent, text, address, at,
                            account, organisation)
                        values (:id, :report, :status, :standing, :percent, :text, :address, :at, :account, :organisation)
                        """).params(values).update();
        Observation after = find(reportId, actor).orElseThrow();
        audit.note(actor, "monitoring.observed", report.subject(), Details.changed(before, after));
        return after;
    }

    /// Nobody outside of government wrote, proved or judged what they observe.
    private boolean hasPart(StatusReport report, Actor actor) {
        return verifications.isWrittenBy(report.id(), actor)
                || actor.may("monitoring.report", report.at())
                || actor.may("monitoring.verify", report.at());
    }

    private static void requireSense(Observed observed) {
        if (observed.percent() != null && (observed.percent() < 0 || observed.percent() > 100)) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.finding.percent");
        }
        if (observed.text().isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "observations.problem.no-text");
        }
        String organisation = observed.organisation().strip();
        if (organisation.isEmpty() || organisation.length() > LONGEST_NAME) {
            throw new Problem(Problem.Kind.INVALID, "observations.problem.no-organisation");
        }
        if (!observed.address().isBlank() && !isAddress(observed.address().strip())) {
            throw new Problem(Problem.Kind.INVALID, "observations.problem.address");
        }
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = uri.getScheme();
            return uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
