package org.besa.monitoring.reports.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.Recommendations;
import org.besa.monitoring.reports.ReportComments;
import org.besa.monitoring.reports.ReportDrafts;
import org.besa.monitoring.reports.Sitting;
import org.besa.monitoring.reports.Sitting.Decision;
import org.besa.monitoring.reports.Sittings;
import org.besa.monitoring.reports.WrittenPeriod;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.DeskActs;
import org.besa.testing.TestActors;
import org.springframework.context.ApplicationContext;

/// Every act on monitoring reports, recommendations and sittings.
public final class ReportActs extends DeskActs {

    private final ApplicationContext beans;

    public ReportActs(ApplicationContext application, UUID institution) {
        super(application, institution);
        this.beans = application;
    }

    @Override
    protected void perform() throws Exception {
        WrittenPeriod period = closed();
        UUID ministry = period.half.ministry().id();
        path = "";
        act(
                "/desk/monitoring-reports",
                "reports.begun",
                form("/desk/monitoring-reports")
                        .param("of", period.half.period().id() + "/national"));
        MonitoringReport report =
                bean(MonitoringReports.class).list(TestActors.coordinator()).getFirst();
        theDraft(report, ministry);
        theSittings(period, report);
        act(
                "/desk/monitoring-reports/{id}/publication",
                "reports.published",
                form("/desk/monitoring-reports/" + report.id() + "/publication"));
        UUID recommendation =
                bean(Recommendations.class).list(report).getFirst().id();
        path = "/desk/recommendations/" + recommendation;
        act(
                "/desk/recommendations/{id}/finding",
                "reports.recommendation-found",
                form("/finding").param("standing", "GOING").param("text.sq", "Pret"));
        Actor coordinator = actor;
        actor = TestActors.of(ministry);
        act(
                "/desk/recommendations/{id}/answer",
                "reports.recommendation-answered",
                form("/answer").param("standing", "DONE").param("text.sq", "U bë"));
        theirOwn(period, ministry);
        theMonitor(period, ministry);
        actor = coordinator;
    }

    private WrittenPeriod closed() throws IOException {
        return WrittenPeriod.closed(beans);
    }

    private void theDraft(MonitoringReport report, UUID ministry) throws Exception {
        path = "/desk/monitoring-reports/" + report.id();
        act(
                "/desk/monitoring-reports/{id}/sections/{section:[a-z-]+}",
                "reports.text-written",
                form("/sections/risks").param("text.sq", "Rreziqet"));
        act(
                "/desk/monitoring-reports/{id}/recommendations",
                "reports.recommended",
                form("/recommendations")
                        .param("institution", ministry.toString())
                        .param("text.sq", "Të bëhet")
                        .param("due", "2027-12-31"));
        UUID one = bean(Recommendations.class).list(report).getFirst().id();
        act(
                "/desk/monitoring-reports/{id}/recommendations/{recommendation}",
                "reports.recommendation-changed",
                form("/recommendations/" + one)
                        .param("institution", ministry.toString())
                        .param("text.sq", "Të bëhet shpejt")
                        .param("due", "2027-12-31")
                        .param("seen", "0"));
        UUID other = bean(Recommendations.class)
                .add(
                        report.id(),
                        ministry,
                        LocalizedText.in("sq", "Tjetër"),
                        LocalDate.of(2027, 12, 31),
                        TestActors.coordinator())
                .id();
        act(
                "/desk/monitoring-reports/{id}/recommendations/{recommendation}/removal",
                "reports.recommendation-removed",
                form("/recommendations/" + other + "/removal"));
        act(
                "/desk/monitoring-reports/{id}/circulation",
                "reports.circulated",
                form("/circulation").param("until", "2027-09-15"));
        Actor coordinator = actor;
        actor = TestActors.of(ministry);
        act(
                "/desk/monitoring-reports/{id}/sections/{section:[a-z-]+}/comments",
                "reports.commented",
                form("/sections/goals/comments")
                        .param("institution", ministry.toString())
                        .param("comment.sq", "Koment"));
        actor = coordinator;
        UUID comment = bean(ReportComments.class).list(report).getFirst().id();
        act(
                "/desk/monitoring-reports/{id}/sections/{section:[a-z-]+}/comments/{comment}/answer",
                "reports.comment-answered",
                form("/sections/goals/comments/" + comment + "/answer")
                        .param("taken", "yes")
                        .param("answer.sq", "Po"));
    }

    private void theSittings(WrittenPeriod period, MonitoringReport report) throws Exception {
        path = "";
        act(
                "/desk/sittings",
                "reports.sitting-called",
                form("/desk/sittings")
                        .param("body", period.group.id().toString())
                        .param("at", "2026-09-24T10:00"));
        Sitting sitting = bean(Sittings.class).list(TestActors.coordinator()).getFirst();
        path = "/desk/sittings/" + sitting.id();
        act(
                "/desk/sittings/{id}/agenda",
                "reports.agenda-changed",
                form("/agenda").param("paper", report.id() + "/TECHNICAL_GROUP"));
        UUID item =
                bean(Sittings.class).sitting(sitting.id()).agenda().getFirst().id();
        act(
                "/desk/sittings/{id}/agenda/{item}/decision",
                "reports.decided",
                form("/agenda/" + item + "/decision").param("decision", "NOTED"));
        bean(Sittings.class).add(sitting.id(), LocalizedText.in("sq", "Të tjera"), TestActors.coordinator());
        UUID more =
                bean(Sittings.class).sitting(sitting.id()).agenda().getLast().id();
        act(
                "/desk/sittings/{id}/agenda/{item}/removal",
                "reports.agenda-changed",
                form("/agenda/" + more + "/removal"));
        act("/desk/sittings/{id}/minutes", "reports.minuted", form("/minutes").param("minutes.sq", "U diskutua"));
        period.decide(period.lay(period.committee, report, "COMMITTEE"), Decision.CHANGES, "Rreziqet");
        path = "";
        act(
                "/desk/monitoring-reports/{id}/completion",
                "reports.approved",
                form("/desk/monitoring-reports/" + report.id() + "/completion"));
    }

    private void theMonitor(WrittenPeriod period, UUID ministry) throws Exception {
        UUID verified = period.half.report("A.2").id();
        actor = TestActors.of(ministry, new UUID(8, 8), "Monitor", Set.of("monitoring.assess"));
        act(
                "/desk/observations/{id}",
                "monitoring.observed",
                form("/desk/observations/" + verified)
                        .param("status", "NOT_IMPLEMENTED")
                        .param("text.sq", "Asgjë nuk u gjet")
                        .param("organisation", "Rrjeti"));
    }

    private void theirOwn(WrittenPeriod period, UUID ministry) throws Exception {
        MonitoringReport own = bean(ReportDrafts.class)
                .begin(period.half.period().id(), "institution", ministry, TestActors.of(ministry));
        actor = TestActors.of(ministry, new UUID(7, 7), "Head", Set.of("monitoring.oversee", "monitoring.read"));
        path = "";
        act(
                "/desk/monitoring-reports/{id}/approval",
                "reports.approved",
                form("/desk/monitoring-reports/" + own.id() + "/approval"));
    }
}
