package org.besa.monitoring.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.besa.monitoring.Evidences;
import org.besa.monitoring.Finding;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.StatusSchemes;
import org.besa.monitoring.Submissions;
import org.besa.monitoring.Verifications;
import org.besa.monitoring.forms.MeasureTexts;
import org.besa.monitoring.forms.ReportFields;
import org.besa.monitoring.forms.Typed;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of a report shows, whoever reads it.
@Component
class StatusReportModel {

    private final Periods periods;
    private final StatusReports reports;
    private final Submissions submissions;
    private final StatusSchemes schemes;
    private final Verifications verifications;
    private final Evidences evidences;
    private final MeasureTexts measures;
    private final MonitoringPages pages;
    private final Clock clock;

    StatusReportModel(
            Periods periods,
            StatusReports reports,
            Submissions submissions,
            StatusSchemes schemes,
            Verifications verifications,
            Evidences evidences,
            MeasureTexts measures,
            MonitoringPages pages,
            Clock clock) {
        this.periods = periods;
        this.reports = reports;
        this.submissions = submissions;
        this.schemes = schemes;
        this.verifications = verifications;
        this.evidences = evidences;
        this.measures = measures;
        this.pages = pages;
        this.clock = clock;
    }

    ReportFields fields(StatusReport report) {
        return new ReportFields(measures.of(report), schemes.of(periods.period(report.period())));
    }

    /// The form of a report as it is kept.
    ///
    /// @param judged whether to say what the rules find
    ReportForm form(StatusReport report, boolean judged) {
        List<Finding> findings = judged ? submissions.findings(report) : List.of();
        String seen = report.writing() == null ? "" : report.writing().toString();
        return ReportForm.of(seen, new Typed(fields(report).of(report.said())), findings);
    }

    /// Fills the page.
    ///
    /// @param model may hold `evidenceForm`, what was sent about evidence and not taken, and
    ///     `evidenceWords`, what is searched for among the evidence of the institution
    void fill(StatusReport report, ReportForm form, Refusal refusal, Actor actor, Model model) {
        Period period = periods.period(report.period());
        boolean writes = actor.may("monitoring.report", report.at());
        model.addAllAttributes(Map.of(
                "report", report,
                "period", period,
                "scheme", schemes.of(period),
                "facts", measures.of(report),
                "form", form,
                "refusal", refusal,
                "verdicts", verifications.list(report.id()),
                "before", reports.listBefore(report),
                "findings", submissions.findings(report),
                "words", pages.words()));
        boolean isWriting = writes && period.isOpen() && report.state().isWritable();
        boolean own = verifications.isWrittenBy(report.id(), actor);
        boolean missing = verifications.isMissing(report, period, pages.words().today());
        boolean verifies = period.isOpen()
                && actor.may("monitoring.verify", report.at())
                && (missing || !report.state().isWritable());
        model.addAttribute("writes", isWriting);
        model.addAttribute("takesBack", writes && period.isOpen() && report.state() == StatusReport.State.SUBMITTED);
        model.addAttribute("verifies", verifies);
        model.addAttribute("missing", missing);
        model.addAttribute("own", own);
        model.addAttribute("evidence", evidence(report, isWriting, verifies && !missing && !own, model));
    }

    private EvidenceSection evidence(StatusReport report, boolean writes, boolean checks, Model model) {
        String words = model.getAttribute("evidenceWords") instanceof String typed ? typed.strip() : "";
        return new EvidenceSection(
                evidences.list(report.id()),
                schemes.of(periods.period(report.period())),
                evidences.megabytes(),
                writes,
                checks,
                words,
                writes && !words.isEmpty() ? evidences.search(report, words) : List.of(),
                model.getAttribute("evidenceForm") instanceof EvidenceForm form ? form : EvidenceForm.NONE,
                clock.getZone());
    }
}
