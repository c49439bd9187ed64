package org.besa.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.monitoring.StatusScheme.Part;
import org.besa.monitoring.StatusScheme.Status;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The secretariat's judgement of what institutions report, and of measures of which they report nothing. Nobody
/// verifies what they wrote; what the institution says stays beside what was verified.
@Component
public class Verifications {

    private final StatusReports reports;
    private final Periods periods;
    private final StatusSchemes schemes;
    private final Writings writings;
    private final Verdicts verdicts;
    private final SettledMeasures settled;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Verifications(
            StatusReports reports,
            Periods periods,
            StatusSchemes schemes,
            Writings writings,
            Verdicts verdicts,
            SettledMeasures settled,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.reports = reports;
        this.periods = periods;
        this.schemes = schemes;
        this.writings = writings;
        this.verdicts = verdicts;
        this.settled = settled;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether somebody, or whom they act for, wrote in a report, and so leaves its verification to others.
    public boolean isWrittenBy(UUID report, Actor actor) {
        return writings.include(report, actor);
    }

    /// All decisions about a report, the latest first.
    public List<Verdict> list(UUID report) {
        return verdicts.list(report);
    }

    /// Whether what the institution says is before the secretariat: it waits for a verdict, or has one.
    public boolean isHandedIn(StatusReport report) {
        return switch (report.state()) {
            case ASKED, RETURNED -> false;
            case SUBMITTED -> true;
            case VERIFIED -> !list(report.id()).getFirst().isWithoutReport();
        };
    }

    /// Whether a report is missing on a day, so that a status may be verified without it.
    public boolean isMissing(StatusReport report, Period period, LocalDate today) {
        return today.isAfter(period.reportsDue()) && !isHandedIn(report);
    }

    /// Decides about a report. One that was verified can be decided anew until its period is closed.
    ///
    /// @param seen the version of the report that was looked at
    /// @throws Problem when the actor wrote in it, it was changed since, its period is closed, words are missing,
    ///     or the decision is for a report that was handed in and this one was not, or the other way round
    @Transactional
    public StatusReport decide(UUID id, int seen, Verification decision, Actor actor) {
        return decide(id, seen, decision, clock.instant(), actor);
    }

    /// Enters a decision that was taken before it was kept here.
    @Transactional
    public StatusReport decideKnown(UUID id, Verification decision, Instant at, Actor actor) {
        return decide(id, reports.report(id).version(), decision, at, actor);
    }

    private StatusReport decide(UUID id, int seen, Verification decision, Instant at, Actor actor) {
        StatusReport report = judging(id, seen, actor);
        Period period = periods.period(report.period());
        if (!period.isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.period-closed");
        }
        switch (decision) {
            case Verification.Accepted() -> {
                requireHandedIn(report);
                verify(
                        report,
                        period,
                        report.said().status(),
                        report.said().percent(),
                        LocalizedText.EMPTY,
                        Verdict.Decision.ACCEPTED,
                        at,
                        actor);
            }
            case Verification.Overruled(String status, Integer percent, LocalizedText reasons) -> {
                requireHandedIn(report);
                requireReasons(reasons);
                verify(report, period, status, percent, reasons, Verdict.Decision.OVERRULED, at, actor);
            }
            case Verification.Returned(LocalizedText reasons) -> {
                report.requireJudgeable();
                requireReasons(reasons);
                giveBack(report, reasons, at, actor);
                reports.putBack(report);
            }
            case Verification.Unreported(String status, LocalizedText reasons) -> {
                if (!isMissing(report, period, LocalDate.ofInstant(at, clock.getZone()))) {
                    throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.not-missing");
                }
                requireReasons(reasons);
                verify(report, period, status, null, reasons, Verdict.Decision.UNREPORTED, at, actor);
                reports.leaveOut(report);
            }
        }
        settled.follow(report.promise());
        return reports.report(id);
    }

    private StatusReport judging(UUID id, int seen, Actor actor) {
        StatusReport report = reports.changing(id);
        actor.require("monitoring.verify", report.at());
        if (writings.include(id, actor)) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.own-report");
        }
        if (report.version() != seen) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.changed-since");
        }
        return report;
    }

    private void requireHandedIn(StatusReport report) {
        if (!isHandedIn(report)) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.not-handed-in");
        }
    }

    private static void requireReasons(LocalizedText reasons) {
        if (reasons.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.no-reasons");
        }
    }

    private void verify(
            StatusReport report,
            Period period,
            @Nullable String code,
            @Nullable Integer percent,
            LocalizedText reasons,
            Verdict.Decision decision,
            Instant at,
            Actor actor) {
        Status status = (code == null
                        ? Optional.<Status>empty()
                        : schemes.of(period).find(code))
                .filter(chosen -> chosen.of().contains(report.why()))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "monitoring.finding.no-status"));
        if (status.asks(Part.EVIDENCE) && !hasAcceptedEvidence(report.id())) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.no-accepted-evidence");
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.finding.percent");
        }
        jdbc.sql("""
                        update monitoring.status_report set state = 'VERIFIED', verified_status = :status,
                            verified_percent = :percent, verified_standing = :standing, verified_at = :at,
                            version = version + 1
                        where id = :id
                        """)
                .param("id", report.id())
                .param("status", status.code())
                .param("percent", percent)
                .param("standing", status.standing().name())
                .param("at", Timestamp.from(at))
                .update();
        note(report, decision, status.code(), percent, reasons, at, actor);
        events.publishEvent(new StatusVerified(report.id(), report.promise(), report.period(), at));
    }

    private boolean hasAcceptedEvidence(UUID report) {
        return jdbc.sql("select exists (select from monitoring.proof where status_report = :id and state = 'ACCEPTED')")
                .param("id", report)
                .query(Boolean.class)
                .single();
    }

    private void giveBack(StatusReport report, LocalizedText reasons, Instant at, Actor actor) {
        jdbc.sql("""
                        update monitoring.status_report set state = 'RETURNED', verified_status = null,
                            verified_percent = null, verified_standing = null, verified_at = null, version = version + 1
                        where id = :id
                        """).param("id", report.id()).update();
        note(report, Verdict.Decision.RETURNED, null, null, reasons, at, actor);
    }

    private void note(
            StatusReport report,
            Verdict.Decision decision,
            @Nullable String status,
            @Nullable Integer percent,
            LocalizedText reasons,
            Instant at,
            Actor actor) {
        // what nobody handed in is not judged: it stays the institution's own
        UUID writing = decision == Verdict.Decision.UNREPORTED ? null : report.writing();
        Verdict verdict =
                new Verdict(Ids.next(), report.id(), writing, at, actor.name(), decision, status, percent, reasons);
        verdicts.add(verdict, actor);
        String act = switch (decision) {
            case ACCEPTED -> "monitoring.report-accepted";
            case RETURNED -> "monitoring.report-returned";
            case OVERRULED -> "monitoring.report-overruled";
            case UNREPORTED -> "monitoring.report-unreported";
        };
        audit.note(
                actor,
                act,
                report.subject(),
                Details.changed(report.verified(), verdict).because(reasons.in(Language.SQ)));
    }
}
