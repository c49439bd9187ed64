package org.besa.monitoring.reports.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.ReportComment;
import org.besa.monitoring.reports.ReportComments;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.monitoring.reports.ReportTemplates;
import org.besa.monitoring.reports.SittingDecisions;
import org.besa.monitoring.reports.Sittings;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of a report shows.
@Component
class ReportModel {

    private final MonitoringReports reports;
    private final ReportIssues issues;
    private final ReportTemplates templates;
    private final ReportComments comments;
    private final Sittings sittings;
    private final SittingDecisions decisions;
    private final Periods periods;
    private final Institutions institutions;
    private final Clock clock;

    ReportModel(
            MonitoringReports reports,
            ReportIssues issues,
            ReportTemplates templates,
            ReportComments comments,
            Sittings sittings,
            SittingDecisions decisions,
            Periods periods,
            Institutions institutions,
            Clock clock) {
        this.reports = reports;
        this.issues = issues;
        this.templates = templates;
        this.comments = comments;
        this.sittings = sittings;
        this.decisions = decisions;
        this.periods = periods;
        this.institutions = institutions;
        this.clock = clock;
    }

    void fill(MonitoringReport report, Actor actor, Model model) {
        Map<String, List<ReportComment>> bySection =
                comments.list(report).stream().collect(Collectors.groupingBy(ReportComment::section));
        Period period = periods.period(report.period());
        model.addAttribute("report", report);
        model.addAttribute("period", period);
        model.addAttribute("issue", issues.issue(report));
        model.addAttribute("template", templates.of(report));
        model.addAttribute("comments", bySection);
        model.addAttribute("sittings", sittings.listOf(report));
        model.addAttribute("rights", rights(report, period, actor));
        model.addAttribute("suggested", suggested(period));
        model.addAttribute("directory", institutions.directory());
        model.addAttribute("zone", clock.getZone());
    }

    ReportRights rights(MonitoringReport report, Period period, Actor actor) {
        boolean open = report.state().isOpen();
        boolean keeps = actor.may("monitoring.reports", reports.place(report));
        boolean own = templates.of(report).steps().isEmpty();
        return new ReportRights(
                open && keeps,
                report.takesComments(LocalDate.now(clock))
                        && !comments.listSpokenFor(report, actor).isEmpty(),
                open && own && !period.isOpen() && actor.may("monitoring.oversee", reports.place(report)),
                keeps && decisions.isToFinish(report),
                keeps && report.state() == MonitoringReport.State.APPROVED);
    }

    /// The day that the calendar of the period gives institutions to read the draft, or in two weeks.
    private LocalDate suggested(Period period) {
        LocalDate today = LocalDate.now(clock);
        return period.find("INSTITUTIONS")
                .map(Period.Stage::on)
                .filter(day -> !day.isBefore(today))
                .orElse(today.plusWeeks(2));
    }
}
