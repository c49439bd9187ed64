package org.besa.monitoring.reports.web;

import java.util.List;
import java.util.Objects;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.platform.feeds.FeedEntry;
import org.besa.platform.feeds.NewsSource;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/// Published reports as news.
@Component
class ReportNews implements NewsSource {

    private final MonitoringReports reports;
    private final ReportIssues issues;
    private final Texts texts;

    ReportNews(MonitoringReports reports, ReportIssues issues, Texts texts) {
        this.reports = reports;
        this.issues = issues;
        this.texts = texts;
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
                LocalizedText.of(summary(approval, Language.SQ), summary(approval, Language.EN)),
                approval.by(),
                "monitoring-report",
                Objects.requireNonNull(report.publishedAt()));
    }

    private String summary(ReportIssue.Approval approval, Language language) {
        return texts.text(
                language, "reports.approved-by", approval.by().in(language), Dates.day(approval.on(), language));
    }
}
