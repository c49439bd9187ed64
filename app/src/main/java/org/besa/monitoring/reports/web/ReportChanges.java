package org.besa.monitoring.reports.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.ReportIssue.Approval;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.plans.Plan;
import org.besa.plans.Plans;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.feeds.ChangeSource;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Published reports, as changes. They are no change of a single promise.
@Component
class ReportChanges implements ChangeSource {

    private final MonitoringReports reports;
    private final ReportIssues issues;
    private final ReportWords words;
    private final Plans plans;

    ReportChanges(MonitoringReports reports, ReportIssues issues, ReportWords words, Plans plans) {
        this.reports = reports;
        this.issues = issues;
        this.words = words;
        this.plans = plans;
    }

    @Override
    public List<Change> list(ChangeQuery query) {
        return query.promise() != null
                ? List.of()
                : candidates(query).stream()
                        .filter(report -> isSince(report, query) && isOf(report, query.institution()))
                        .map(this::change)
                        .toList();
    }

    private List<MonitoringReport> candidates(ChangeQuery query) {
        return query.plan() == null
                ? reports.listPublished()
                : plans.findBySlug(query.plan())
                        .map(Plan::id)
                        .map(reports::listPublishedOf)
                        .orElse(List.of());
    }

    private static boolean isSince(MonitoringReport report, ChangeQuery query) {
        return query.since() == null
                || !Objects.requireNonNull(report.publishedAt()).isBefore(query.since());
    }

    private boolean isOf(MonitoringReport report, @Nullable UUID institution) {
        return institution == null || reports.listInstitutions(report).contains(institution);
    }

    private Change change(MonitoringReport report) {
        Approval approval = issues.approval(report);
        return new Change(
                report.id(),
                "REPORT_PUBLISHED",
                "done",
                Objects.requireNonNull(report.publishedAt()),
                report.path(),
                report.title(),
                words.approved(approval),
                null,
                LocalizedText.EMPTY,
                null,
                report.institution());
    }
}
