package org.besa.monitoring.reports.web;

import java.util.List;
import java.util.stream.Stream;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.platform.web.SitemapSource;
import org.springframework.stereotype.Component;

/// The pages of reports, for search engines.
@Component
class ReportAddresses implements SitemapSource {

    private final MonitoringReports reports;

    ReportAddresses(MonitoringReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Address> addresses() {
        return Stream.concat(
                        Stream.of(new Address("/reports", null)),
                        reports.listPublished().stream()
                                .map(report -> new Address(report.path(), report.publishedAt())))
                .toList();
    }
}
