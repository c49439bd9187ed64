package org.besa.monitoring.reports.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.monitoring.reports.files.ReportFormat;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Alternate;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Reports as the public reads them.
@Controller
class PublicReportsController {

    private final MonitoringReports reports;
    private final ReportIssues issues;
    private final Clock clock;

    PublicReportsController(MonitoringReports reports, ReportIssues issues, Clock clock) {
        this.reports = reports;
        this.issues = issues;
        this.clock = clock;
    }

    @Bean
    static PublicPaths publicPathsOfReports() {
        return PublicPaths.of("/reports", "/reports/**");
    }

    @GetMapping("/reports")
    String list(Model model) {
        model.addAttribute("reports", reports.listPublished());
        model.addAttribute("zone", clock.getZone());
        return "monitoring/reports/published";
    }

    @GetMapping("/reports/{slug:[a-z0-9-]+}")
    String show(@PathVariable String slug, Language language, Model model) {
        MonitoringReport report = reports.findPublished(slug).orElseThrow(Problem::notFound);
        ReportIssue issue = issues.issue(report);
        model.addAttribute("report", report);
        model.addAttribute("issue", issue);
        model.addAttribute("alternates", alternates(report));
        return "monitoring/reports/read";
    }

    private static List<Alternate> alternates(MonitoringReport report) {
        List<Alternate> alternates = new ArrayList<>();
        for (ReportFormat format : ReportFormat.values()) {
            alternates.add(
                    new Alternate(format.mediaType().toString(), report.path() + "." + format.ending(), format.name()));
        }
        return alternates;
    }
}
