package org.besa.monitoring.reports.web;

import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.platform.web.HomeSection;
import org.besa.platform.web.InstitutionSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.PlanSection;
import org.besa.platform.web.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Published reports on the pages of others: the latest on the home page, those that speak of a plan, an institution's
/// own.
@Configuration(proxyBeanMethods = false)
class PublishedReportSections {

    private static final int ORDER = 30;
    private static final int ON_HOME = 3;

    private final MonitoringReports reports;
    private final Templates templates;
    private final Clock clock;

    PublishedReportSections(MonitoringReports reports, Templates templates, Clock clock) {
        this.reports = reports;
        this.templates = templates;
        this.clock = clock;
    }

    @Bean
    HomeSection latestReports() {
        return new HomeSection() {

            @Override
            public Place place() {
                return Place.ASIDE;
            }

            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Content content(Page page) {
                List<MonitoringReport> latest =
                        reports.listPublished().stream().limit(ON_HOME).toList();
                return section(page, latest, "reports.title", true);
            }
        };
    }

    @Bean
    PlanSection reportsOfPlans() {
        return new PlanSection() {

            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Content content(Page page, UUID plan) {
                return section(page, reports.listPublishedOf(plan), "reports.of-plan", false);
            }
        };
    }

    @Bean
    InstitutionSection reportsOfInstitutions() {
        return new InstitutionSection() {

            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Content content(Page page, UUID institution) {
                List<MonitoringReport> own = reports.listPublished().stream()
                        .filter(report -> institution.equals(report.institution()))
                        .toList();
                return section(page, own, "reports.of-institution", false);
            }
        };
    }

    private Content section(Page page, List<MonitoringReport> shown, String heading, boolean all) {
        return shown.isEmpty()
                ? output -> {}
                : templates.content(
                        "monitoring/reports/latest",
                        page,
                        Map.of("reports", shown, "heading", heading, "zone", clock.getZone(), "all", all));
    }
}
