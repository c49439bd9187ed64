package org.besa.monitoring.reports;

import java.time.Clock;
import java.util.UUID;
import org.besa.monitoring.reports.ReportTemplate.Step;
import org.besa.monitoring.reports.Sitting.Decision;
import org.besa.monitoring.reports.Sitting.Item;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What sittings decide, and how it moves the reports on that lay before them.
@Component
public class SittingDecisions {

    private final Sittings sittings;
    private final MonitoringReports reports;
    private final ReportApprovals approvals;
    private final ReportTemplates templates;
    private final Papers papers;
    private final JsonRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    SittingDecisions(
            Sittings sittings,
            MonitoringReports reports,
            ReportApprovals approvals,
            ReportTemplates templates,
            Papers papers,
            JsonRows rows,
            JdbcClient jdbc,
            Clock clock) {
        this.sittings = sittings;
        this.reports = reports;
        this.approvals = approvals;
        this.templates = templates;
        this.papers = papers;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Enters what a sitting decided of something on its agenda. An approval makes exactly the paper final that
    /// lay on the table.
    ///
    /// @param decided the decision in words; needed for changes and returns
    /// @throws Problem when it was decided already, the sitting has not begun, or may not approve
    @Transactional
    public Sitting decide(UUID id, UUID itemId, Decision decision, LocalizedText decided, Actor actor) {
        Sitting before = sittings.changing(id, actor);
        Item item = Sittings.item(before, itemId);
        if (item.decision() != null) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.decided");
        }
        if (before.at().isAfter(clock.instant())) {
            throw new Problem(Problem.Kind.CONFLICT, "reports.problem.not-held");
        }
        boolean needsWords = decision == Decision.CHANGES || decision == Decision.RETURNED;
        if (needsWords && decided.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.no-decision-words");
        }
        jdbc.sql("update monitoring.agenda_item set decision = :decision, decided = :decided where id = :id")
                .param("decision", decision.name())
                .param("decided", rows.column(decided))
                .param("id", itemId)
                .update();
        if (item.report() != null && item.paper() != null) {
            follow(before, item, item.report(), item.paper(), decision, actor);
        } else if (decision == Decision.CHANGES) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.no-paper");
        }
        return sittings.changed("reports.decided", before, actor);
    }

    private void follow(Sitting sitting, Item item, UUID reportId, UUID paper, Decision decision, Actor actor) {
        MonitoringReport report = reports.locked(reportId);
        boolean approves = templates.of(report).findStep(String.valueOf(item.step())).stream()
                .anyMatch(Step::approves);
        switch (decision) {
            case NOTED -> {
                if (approves) {
                    throw new Problem(Problem.Kind.INVALID, "reports.problem.decides");
                }
            }
            case APPROVED -> {
                requireApproving(approves);
                report.requireOpen();
                approvals.approved(report, papers.paper(paper), sitting.at(), actor);
            }
            case CHANGES -> report.requireOpen();
            case RETURNED -> {
                report.requireOpen();
                approvals.returned(report, actor);
            }
        }
    }

    private static void requireApproving(boolean approves) {
        if (!approves) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.does-not-approve");
        }
    }

    /// Says that the changes were made on which an approval depended: what the report says now is what is approved.
    ///
    /// @throws Problem when no approving sitting asked for changes
    @Transactional
    public MonitoringReport finish(UUID reportId, Actor actor) {
        MonitoringReport report = reports.changing(reportId, actor);
        report.requireOpen();
        Sitting sitting = sittings.listOf(report).stream()
                .filter(one -> lastDecision(one, report) == Decision.CHANGES)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "reports.problem.no-changes-asked"));
        return approvals.approved(
                report, papers.make(report, templates.of(report), clock.instant()), sitting.at(), actor);
    }

    /// Whether the changes have to be made that an approving sitting asked for.
    public boolean isToFinish(MonitoringReport report) {
        return report.state().isOpen()
                && sittings.listOf(report).stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> lastDecision(last, report) == Decision.CHANGES)
                        .isPresent();
    }

    private @Nullable Decision lastDecision(Sitting sitting, MonitoringReport report) {
        ReportTemplate template = templates.of(report);
        return sitting.agenda().stream()
                .filter(item -> report.id().equals(item.report())
                        && template.findStep(String.valueOf(item.step())).stream()
                                .anyMatch(Step::approves))
                .map(Item::decision)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
