package org.besa.monitoring.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.reports.ReportIssue.Approval;
import org.besa.monitoring.reports.ReportTemplate.Step;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reports as they are handed out: approved ones as they were approved, others as they read now.
@Component
public class ReportIssues {

    private final ReportAssembly assembly;
    private final ReportTemplates templates;
    private final Papers papers;
    private final Sittings sittings;
    private final Institutions institutions;
    private final Clock clock;

    ReportIssues(
            ReportAssembly assembly,
            ReportTemplates templates,
            Papers papers,
            Sittings sittings,
            Institutions institutions,
            Clock clock) {
        this.assembly = assembly;
        this.templates = templates;
        this.papers = papers;
        this.sittings = sittings;
        this.institutions = institutions;
        this.clock = clock;
    }

    /// A report as it stands.
    public ReportIssue issue(MonitoringReport report) {
        if (report.approvedPaper() == null) {
            return new ReportIssue(assembly.document(report, templates.of(report), clock.instant()), null, null, null);
        }
        Papers.Paper paper = papers.paper(report.approvedPaper());
        return new ReportIssue(paper.document(), paper.sha256(), approval(report), day(report.publishedAt()));
    }

    /// A paper of a report, whatever became of it.
    public ReportIssue issue(MonitoringReport report, Papers.Paper paper) {
        boolean approved = paper.id().equals(report.approvedPaper());
        return approved ? issue(report) : new ReportIssue(paper.document(), paper.sha256(), null, null);
    }

    /// Who approved a report.
    ///
    /// @throws NullPointerException when nobody has
    public Approval approval(MonitoringReport report) {
        LocalDate on = Objects.requireNonNull(day(report.approvedAt()));
        UUID whose = report.institution();
        ReportTemplate template = templates.of(report);
        if (whose != null && template.steps().isEmpty()) {
            return new Approval(institutions.institution(whose).name(), on, LocalizedText.EMPTY, LocalizedText.EMPTY);
        }
        return sittings.listOf(report).reversed().stream()
                .flatMap(sitting -> sitting.agenda().stream()
                        .filter(item -> report.id().equals(item.report()) && approves(item, template))
                        .map(item -> new Approval(sitting.bodyName(), on, sitting.chair(), item.decided())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody approved " + report.slug()));
    }

    private static boolean approves(Sitting.Item item, ReportTemplate template) {
        boolean decided = item.decision() == Sitting.Decision.APPROVED || item.decision() == Sitting.Decision.CHANGES;
        return decided
                && template.findStep(String.valueOf(item.step())).stream().anyMatch(Step::approves);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }
}
