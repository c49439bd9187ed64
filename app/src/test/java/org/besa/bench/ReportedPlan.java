package org.besa.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.Progress;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReport.Why;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Submissions;
import org.besa.monitoring.Verification;
import org.besa.monitoring.Verifications;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.ReportApprovals;
import org.besa.monitoring.reports.ReportDrafts;
import org.besa.monitoring.reports.Sitting;
import org.besa.monitoring.reports.Sitting.Decision;
import org.besa.monitoring.reports.SittingDecisions;
import org.besa.monitoring.reports.Sittings;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Reach;
import org.besa.platform.security.Scope;
import org.springframework.context.ApplicationContext;

/// A period of which every measure of a plan was reported and verified, and the published report about it.
final class ReportedPlan {

    private static final Actor REPORTER = actor(2, "monitoring.report");
    private static final Actor SECRETARIAT = actor(
            3,
            "monitoring.periods",
            "monitoring.verify",
            "monitoring.reports",
            "monitoring.sittings",
            "directory.bodies");
    private static final Instant GROUP_SAT = Instant.parse("2026-09-24T08:00:00Z");
    private static final Instant COMMITTEE_SAT = Instant.parse("2026-10-14T08:00:00Z");

    private final ApplicationContext besa;

    ReportedPlan(ApplicationContext besa) {
        this.besa = besa;
    }

    private static Actor actor(int number, String... permissions) {
        return Actor.holding(
                new UUID(0, number),
                "Besa (bench)",
                new Grant("coordinator", new Scope.Everywhere(), Set.of(permissions)));
    }

    private <T> T bean(Class<T> type) {
        return besa.getBean(type);
    }

    /// Opens a period for a plan, in which every measure of it is reported and verified.
    Period report(UUID plan) {
        Period period = bean(NewPeriods.class)
                .open(NewPeriod.ofPlan(Span.HALF_YEAR, LocalDate.of(2027, 1, 1), plan), SECRETARIAT);
        bean(StatusReports.class).listOf(period.id(), Reach.EVERYTHING).forEach(this::report);
        return period;
    }

    /// Reports of a plan, verifies, and publishes what is written about it.
    void publish(UUID plan, UUID secretariat) {
        Period period = report(plan);
        bean(Periods.class).close(period.id(), SECRETARIAT);
        MonitoringReport report = bean(ReportDrafts.class).begin(period.id(), "national", null, SECRETARIAT);
        Body body = body(secretariat, period.slug());
        decide(report, body, GROUP_SAT, "TECHNICAL_GROUP", Decision.NOTED);
        decide(report, body, COMMITTEE_SAT, "COMMITTEE", Decision.APPROVED);
        bean(ReportApprovals.class).publish(report.id(), SECRETARIAT);
    }

    private void report(StatusReport asked) {
        boolean ongoing = asked.why() == Why.ONGOING;
        bean(StatusReports.class)
                .save(
                        asked.id(),
                        new Progress(
                                ongoing ? "ONGOING_ON_SCHEDULE" : "PARTIAL",
                                50,
                                List.of(LocalizedText.of("Puna u nis dhe vazhdon", "Work has begun and goes on")),
                                ongoing ? List.of() : List.of(new Progress.Obstacle("APPROVALS", LocalizedText.EMPTY)),
                                LocalizedText.EMPTY,
                                null,
                                LocalizedText.EMPTY,
                                List.of(),
                                List.of(),
                                List.of()),
                        null,
                        REPORTER);
        StatusReport in = bean(Submissions.class).submit(asked.id(), REPORTER);
        bean(Verifications.class).decide(in.id(), in.version(), new Verification.Accepted(), SECRETARIAT);
    }

    private Body body(UUID secretariat, String code) {
        LocalizedText none = LocalizedText.EMPTY;
        LocalizedText name = LocalizedText.of("Komiteti", "Committee");
        return bean(Bodies.class)
                .save(
                        new Body(
                                Ids.next(),
                                null,
                                code,
                                "committee",
                                name,
                                none,
                                none,
                                none,
                                none,
                                none,
                                secretariat,
                                null,
                                null),
                        SECRETARIAT);
    }

    private void decide(MonitoringReport report, Body body, Instant at, String step, Decision decision) {
        Sittings sittings = bean(Sittings.class);
        Sitting called = sittings.call(body.id(), at, LocalizedText.EMPTY, LocalizedText.EMPTY, SECRETARIAT);
        Sitting laid = sittings.lay(called.id(), report.id(), step, SECRETARIAT);
        bean(SittingDecisions.class)
                .decide(laid.id(), laid.agenda().getLast().id(), decision, LocalizedText.EMPTY, SECRETARIAT);
    }
}
