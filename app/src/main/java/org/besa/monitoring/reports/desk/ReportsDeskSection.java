package org.besa.monitoring.reports.desk;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.directory.Institutions;
import org.besa.monitoring.reports.FollowedRecommendation;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.Recommendation.Voice;
import org.besa.monitoring.reports.Recommendations;
import org.besa.monitoring.reports.ReportComments;
import org.besa.platform.security.Actor;
import org.besa.platform.web.DeskLink;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On "My work": drafts to be commented, recommendations to be answered.
@Component
class ReportsDeskSection implements DeskSection {

    private final MonitoringReports reports;
    private final ReportComments comments;
    private final Recommendations recommendations;
    private final Institutions institutions;
    private final Templates templates;
    private final Clock clock;

    ReportsDeskSection(
            MonitoringReports reports,
            ReportComments comments,
            Recommendations recommendations,
            Institutions institutions,
            Templates templates,
            Clock clock) {
        this.reports = reports;
        this.comments = comments;
        this.recommendations = recommendations;
        this.institutions = institutions;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Content content(Page page, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<MonitoringReport> drafts = isSpeaking(actor)
                ? reports.list(actor).stream()
                        .filter(report -> report.takesComments(today)
                                && !comments.listSpokenFor(report, actor).isEmpty())
                        .toList()
                : List.of();
        List<FollowedRecommendation> asked = actor.may("monitoring.answer")
                ? recommendations.listFollowed(actor).stream()
                        .filter(one -> waits(one, actor))
                        .toList()
                : List.of();
        return drafts.isEmpty() && asked.isEmpty()
                ? output -> {}
                : templates.content(
                        "monitoring/reports/my_reports",
                        page,
                        Map.of(
                                "drafts",
                                drafts,
                                "asked",
                                asked,
                                "today",
                                today,
                                "directory",
                                institutions.directory()));
    }

    private static boolean isSpeaking(Actor actor) {
        return actor.may("monitoring.answer") || actor.may("monitoring.report");
    }

    /// Whether the institution has said nothing of it, or nothing since the secretariat looked at it.
    private static boolean waits(FollowedRecommendation one, Actor actor) {
        boolean open = one.answers().isEmpty() || one.answers().getFirst().voice() == Voice.SECRETARIAT;
        return open && !one.isSettled() && actor.may("monitoring.answer", one.institution());
    }

    @Override
    public List<DeskLink> links(Page page, Actor actor) {
        List<DeskLink> links = new ArrayList<>();
        if (actor.may("monitoring.reports") || actor.may("monitoring.read")) {
            links.add(new DeskLink(page.text("reports.title"), "/desk/monitoring-reports"));
        }
        if (SittingsController.isOpenTo(actor)) {
            links.add(new DeskLink(page.text("reports.sittings.title"), "/desk/sittings"));
        }
        if (FollowUpController.isOpenTo(actor)) {
            links.add(new DeskLink(page.text("reports.follow-up.title"), "/desk/recommendations"));
        }
        return links;
    }
}
