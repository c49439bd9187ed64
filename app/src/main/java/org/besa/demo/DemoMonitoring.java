package org.besa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.demo.DemoPeriod.DemoAnswers;
import org.besa.demo.DemoPeriod.DemoSilence;
import org.besa.demo.DemoReport.DemoEvidence;
import org.besa.demo.DemoReport.DemoReturned;
import org.besa.monitoring.EvidenceChecks;
import org.besa.monitoring.EvidenceFacts;
import org.besa.monitoring.Evidences;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.Progress;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Submissions;
import org.besa.monitoring.Verification;
import org.besa.monitoring.Verifications;
import org.besa.monitoring.observations.Observation.Observed;
import org.besa.monitoring.observations.Observations;
import org.besa.plans.Plan;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Reach;
import org.besa.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Loads what became of the demonstration's measures, in the way in which institutions and the secretariat would
/// have entered it.
@Component
@ConditionalOnBooleanProperty("besa.demo")
class DemoMonitoring {

    private final Periods periods;
    private final NewPeriods newPeriods;
    private final StatusReports reports;
    private final Submissions submissions;
    private final Verifications verifications;
    private final Evidences evidences;
    private final EvidenceChecks checks;
    private final Observations observations;
    private final Plans plans;
    private final Clock clock;

    DemoMonitoring(
            Periods periods,
            NewPeriods newPeriods,
            StatusReports reports,
            Submissions submissions,
            Verifications verifications,
            Evidences evidences,
            EvidenceChecks checks,
            Observations observations,
            Plans plans,
            Clock clock) {
        this.periods = periods;
        this.newPeriods = newPeriods;
        this.reports = reports;
        this.submissions = submissions;
        this.verifications = verifications;
        this.evidences = evidences;
        this.checks = checks;
        this.observations = observations;
        this.plans = plans;
        this.clock = clock;
    }

    /// @param accounts the demonstration's accounts by their address
    void load(DemoPeriod demo, DemoDirectory directory, Map<String, UUID> accounts, Actor secretariat) {
        Period period = open(demo, secretariat);
        Map<String, StatusReport> asked = reports.listOf(period.id(), Reach.EVERYTHING).stream()
                .collect(Collectors.toMap(StatusReport::code, Function.identity()));
        for (DemoAnswers answers : demo.answers()) {
            Actor reporter = reporter(answers, directory, accounts);
            for (DemoReport report : answers.reports()) {
                answer(known(asked, report.code()), report, answers, reporter, secretariat);
            }
        }
        if (demo.silent() != null) {
            verifyTheRest(period.id(), demo.silent(), secretariat);
        }
        if (demo.closedOn() != null) {
            periods.closeKnown(period.id(), at(demo.closedOn()), secretariat);
        }
    }

    /// What monitors outside of government say of what was verified.
    void observe(DemoObservation demo) {
        Period period = periods.findBySlug(demo.period()).orElseThrow();
        StatusReport report = reports.listOf(period.id(), Reach.EVERYTHING).stream()
                .filter(one -> one.code().equals(demo.code()))
                .findFirst()
                .orElseThrow();
        Actor monitor = Actor.holding(
                UUID.nameUUIDFromBytes(demo.organisation().getBytes(StandardCharsets.UTF_8)),
                demo.organisation(),
                new Grant("external-monitor", new Scope.OfPlan(report.plan()), Set.of("monitoring.assess")));
        observations.observeKnown(
                report.id(),
                new Observed(demo.status(), demo.percent(), demo.text(), demo.address(), demo.organisation()),
                at(demo.on()),
                monitor);
    }

    private Period open(DemoPeriod demo, Actor secretariat) {
        Period period = newPeriods.openKnown(wanted(demo), at(demo.openedOn()), secretariat);
        return demo.calendar().isEmpty()
                ? period
                : periods.adjust(period.id(), demo.calendar(), demo.calendarReason(), secretariat);
    }

    private NewPeriod wanted(DemoPeriod demo) {
        PlanVersion plan = demo.plan() == null
                ? null
                : plans.findBySlug(demo.plan())
                        .map(Plan::publishedVersion)
                        .map(plans::version)
                        .orElseThrow();
        LocalDate starts = demo.starts() == null ? halfYear(plan) : demo.starts();
        return new NewPeriod(Span.HALF_YEAR, starts, null, demo.planKind(), plan == null ? null : plan.plan());
    }

    /// The first day of the half-year of today, or of the plan's last one when it is over.
    private LocalDate halfYear(@Nullable PlanVersion plan) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = plan == null ? null : plan.periodEnd();
        LocalDate day = end == null || today.isBefore(end) ? today : end;
        return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    private static Actor reporter(DemoAnswers answers, DemoDirectory directory, Map<String, UUID> accounts) {
        UUID institution = directory.institution(answers.institution()).id();
        UUID unit = answers.unit() == null
                ? null
                : directory.unit(answers.institution(), answers.unit()).id();
        Scope scope =
                unit == null ? new Scope.OfInstitution(institution) : new Scope.OfUnit(institution, unit, Set.of(unit));
        UUID account = answers.account() == null ? null : accounts.get(answers.account());
        return Actor.holding(
                account == null ? UUID.nameUUIDFromBytes(answers.reporter().getBytes(StandardCharsets.UTF_8)) : account,
                answers.reporter(),
                new Grant("unit-reporter", scope, Set.of("monitoring.report")));
    }

    private static StatusReport known(Map<String, StatusReport> asked, String code) {
        StatusReport report = asked.get(code);
        if (report == null) {
            throw new IllegalArgumentException("the demonstration reports of '" + code + "', which nobody asks for");
        }
        return report;
    }

    private void answer(StatusReport asked, DemoReport demo, DemoAnswers answers, Actor reporter, Actor secretariat) {
        UUID id = asked.id();
        LocalDate handedInOn = answers.on();
        UUID written = null;
        if (demo.first() != null) {
            DemoReturned first = demo.first();
            written = write(id, first.said().progress(), null, reporter);
            submissions.submitKnown(id, at(handedInOn), reporter);
            verifications.decideKnown(
                    id, new Verification.Returned(first.reasons()), at(first.returnedOn()), secretariat);
            handedInOn = first.againOn();
        }
        write(id, demo.said().progress(), written, reporter);
        List<UUID> given = demo.given().stream()
                .map(evidence -> give(asked, evidence, reporter))
                .toList();
        if (answers.handedIn()) {
            submissions.submitKnown(id, at(handedInOn), reporter);
        }
        if (answers.decidedOn() != null) {
            given.forEach(evidence -> checks.check(id, evidence, true, LocalizedText.EMPTY, secretariat));
            verifications.decideKnown(id, demo.verification(), at(answers.decidedOn()), secretariat);
        }
    }

    private @Nullable UUID write(UUID report, Progress said, @Nullable UUID seen, Actor reporter) {
        return reports.save(report, said, seen, reporter).report().writing();
    }

    private UUID give(StatusReport report, DemoEvidence demo, Actor reporter) {
        EvidenceFacts facts = new EvidenceFacts(demo.kind(), demo.title(), demo.speaksOf(), "", true);
        try {
            return evidences
                    .add(report.id(), facts, new DemoFile(report.code() + ".txt", demo.text()), reporter)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void verifyTheRest(UUID period, DemoSilence silence, Actor secretariat) {
        reports.listOf(period, Reach.EVERYTHING).stream()
                .filter(report -> report.state() == StatusReport.State.ASKED)
                .forEach(report -> verifications.decideKnown(
                        report.id(), silence.verification(), at(silence.decidedOn()), secretariat));
    }

    /// Ten in the morning of a day; now when it is of no other day.
    private Instant at(@Nullable LocalDate day) {
        return day == null
                ? clock.instant()
                : day.atTime(10, 0).atZone(clock.getZone()).toInstant();
    }
}
