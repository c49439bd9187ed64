package org.besa.monitoring.reports.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.ReportApprovals;
import org.besa.monitoring.reports.ReportDrafts;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.monitoring.reports.SittingDecisions;
import org.besa.monitoring.reports.files.ReportFiles;
import org.besa.monitoring.reports.files.ReportFormat;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reports that are written: the list, a new one, one with everything that can be done with it.
@Controller
@RequestMapping("/desk/monitoring-reports")
class ReportsController {

    private static final String LIST = "monitoring/reports/list";

    private final MonitoringReports reports;
    private final ReportDrafts drafts;
    private final ReportApprovals approvals;
    private final ReportIssues issues;
    private final SittingDecisions decisions;
    private final ReportFiles files;
    private final ReportChoices choices;
    private final ReportModel models;

    ReportsController(
            MonitoringReports reports,
            ReportDrafts drafts,
            ReportApprovals approvals,
            ReportIssues issues,
            SittingDecisions decisions,
            ReportFiles files,
            ReportChoices choices,
            ReportModel models) {
        this.reports = reports;
        this.drafts = drafts;
        this.approvals = approvals;
        this.issues = issues;
        this.decisions = decisions;
        this.files = files;
        this.choices = choices;
        this.models = models;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        fill(Typed.NOTHING, Refusal.NONE, actor, model);
        return LIST;
    }

    private void fill(Typed typed, Refusal refusal, Actor actor, Model model) {
        List<MonitoringReport> listed = reports.list(actor);
        if (listed.isEmpty() && !actor.may("monitoring.reports") && !actor.may("monitoring.read")) {
            throw Problem.notFound();
        }
        model.addAttribute("reports", listed);
        model.addAttribute("beginnings", choices.listBeginnings(actor));
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
    }

    @PostMapping
    ModelAndView begin(
            @RequestParam Map<String, String> fields, Actor actor, Model model, RedirectAttributes redirect) {
        if (!actor.may("monitoring.reports")) {
            throw Problem.notFound();
        }
        Typed typed = new Typed(fields);
        try {
            Beginning chosen = choices.find(typed.value("of"), actor);
            MonitoringReport begun = drafts.begin(chosen.period(), chosen.template(), chosen.institution(), actor);
            FlashMessage.done(redirect, "reports.flash.begun");
            return new ModelAndView("redirect:/desk/monitoring-reports/" + begun.id());
        } catch (Problem problem) {
            fill(typed, Refusal.of(problem), actor, model);
            return new ModelAndView(LIST, model.asMap(), problem.kind().status());
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        models.fill(reports.report(id, actor), actor, model);
        return "monitoring/reports/report";
    }

    /// The report as a file, as it stands.
    @GetMapping("/{id}/files/{ending:[a-z]+}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String ending, Actor actor, Language language) {
        ReportFormat format = ReportFormat.find(ending).orElseThrow(Problem::notFound);
        ReportIssue issue = issues.issue(reports.report(id, actor));
        return file(issue, format, language, files);
    }

    static ResponseEntity<byte[]> file(ReportIssue issue, ReportFormat format, Language language, ReportFiles files) {
        String name = ReportFiles.name(issue, format, language);
        ContentDisposition disposition = (format.isShown()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(name)
                .build();
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(files.content(issue, format, language));
    }

    @PostMapping("/{id}/circulation")
    String circulate(
            @PathVariable UUID id, @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        reports.report(id, actor);
        FlashMessage.attempt(
                redirect,
                "reports.flash.circulated",
                () -> drafts.circulate(id, new Typed(fields).day("until"), actor));
        return "redirect:/desk/monitoring-reports/" + id;
    }

    @PostMapping("/{id}/approval")
    String approve(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        reports.report(id, actor);
        FlashMessage.attempt(redirect, "reports.flash.approved", () -> approvals.approve(id, actor));
        return "redirect:/desk/monitoring-reports/" + id;
    }

    /// Says that the changes were made on which the approval depended.
    @PostMapping("/{id}/completion")
    String finish(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        reports.report(id, actor);
        FlashMessage.attempt(redirect, "reports.flash.approved", () -> decisions.finish(id, actor));
        return "redirect:/desk/monitoring-reports/" + id;
    }

    @PostMapping("/{id}/publication")
    String publish(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        reports.report(id, actor);
        FlashMessage.attempt(redirect, "reports.flash.published", () -> approvals.publish(id, actor));
        return "redirect:/desk/monitoring-reports/" + id;
    }
}
