package org.besa.monitoring.reports.web;

import java.util.List;
import java.util.Objects;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.platform.feeds.FeedEntry;
import org.besa.platform.feeds.NewsSource;
import org.springframework.stereotype.Component;

/// Published reports as news.
@Component
class ReportNews implements NewsSource {

    private final MonitoringReports reports;
    private final ReportIssues issues;
    private final ReportWords words;

    ReportNews(MonitoringReports reports, ReportIssues issues, ReportWords words) {
        this.reports = reports;
        this.issues = issues;
        this.words = words;
    }

    @Override
    public List<FeedEntry> latest(Wanted wanted) {
        return wanted.amendmentsOnly()
                ? List.of()
                : reports.listPublished().stream()
                        .filter(report -> wanted.institution() == null
                                || wanted.institution().equals(report.institution()))
                        .limit(wanted.most())
                        .map(this::entry)
                        .toList();
    }

    private FeedEntry entry(MonitoringReport report) {
        ReportIssue.Approval approval = issues.approval(report);
        return new FeedEntry(
                report.id(),
                report.path(),
                report.title(),
                words.approved(approval),
                approval.by(),
                "monitoring-report",
                Objects.requireNonNull(report.publishedAt()));
    }
}
