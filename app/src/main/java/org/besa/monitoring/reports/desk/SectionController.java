package org.besa.monitoring.reports.desk;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.Periods;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.ReportAssembly;
import org.besa.monitoring.reports.ReportComments;
import org.besa.monitoring.reports.ReportDocument;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.monitoring.reports.ReportSections;
import org.besa.monitoring.reports.ReportTemplate;
import org.besa.monitoring.reports.ReportTemplates;
import org.besa.monitoring.reports.ReportText;
import org.besa.monitoring.reports.TextClash;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One section of a report: written, commented, with all texts that it ever had.
@Controller
@RequestMapping("/desk/monitoring-reports/{id}/sections/{section:[a-z-]+}")
class SectionController {

    private static final String PAGE = "monitoring/reports/section_page";

    private final MonitoringReports reports;
    private final ReportSections sections;
    private final ReportComments comments;
    private final ReportTemplates templates;
    private final ReportIssues issues;
    private final ReportAssembly assembly;
    private final ReportModel models;
    private final Periods periods;
    private final Institutions institutions;
    private final Clock clock;

    SectionController(
            MonitoringReports reports,
            ReportSections sections,
            ReportComments comments,
            ReportTemplates templates,
            ReportIssues issues,
            ReportAssembly assembly,
            ReportModel models,
            Periods periods,
            Institutions institutions,
            Clock clock) {
        this.reports = reports;
        this.sections = sections;
        this.comments = comments;
        this.templates = templates;
        this.issues = issues;
        this.assembly = assembly;
        this.models = models;
        this.periods = periods;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable String section, Actor actor, Language language, Model model) {
        MonitoringReport report = reports.report(id, actor);
        fill(report, section, Typed.NOTHING, Refusal.NONE, null, actor, language, model);
        return PAGE;
    }

    private void fill(
            MonitoringReport report,
            String code,
            Typed typed,
            Refusal refusal,
            @Nullable ReportText theirs,
            Actor actor,
            Language language,
            Model model) {
        ReportTemplate.Section section = templates.of(report).findSection(code).orElseThrow(Problem::notFound);
        ReportText stands = sections.current(report).get(code);
        ReportDocument document = issues.issue(report).document();
        model.addAttribute("report", report);
        model.addAttribute("section", section);
        model.addAttribute(
                "shown",
                document.in(language).stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(Problem::notFound));
        model.addAttribute("form", SectionForm.of(stands, typed, theirs));
        model.addAttribute("said", typed);
        model.addAttribute("refusal", refusal);
        model.addAttribute("figures", assembly.figures(document.data(), language));
        model.addAttribute("history", TextStep.of(sections.list(report, code)));
        model.addAttribute(
                "comments",
                comments.list(report).stream()
                        .filter(one -> one.section().equals(code))
                        .toList());
        model.addAttribute("rights", models.rights(report, periods.period(report.period()), actor));
        model.addAttribute("spokenFor", comments.listSpokenFor(report, actor));
        model.addAttribute("directory", institutions.directory());
        model.addAttribute("zone", clock.getZone());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        MonitoringReport report = reports.report(id, actor);
        Typed typed = new Typed(fields);
        try {
            String other = sections.save(id, section, typed.localized("text"), typed.id("seen"), actor);
            if (other.isEmpty()) {
                FlashMessage.done(redirect, "reports.flash.written");
            } else {
                FlashMessage.done(redirect, "reports.flash.joined", other);
            }
            return new ModelAndView("redirect:/desk/monitoring-reports/" + id + "#" + section);
        } catch (TextClash clash) {
            return refused(report, section, typed, clash, clash.theirs(), actor, language, model);
        } catch (Problem problem) {
            return refused(report, section, typed, problem, null, actor, language, model);
        }
    }

    private ModelAndView refused(
            MonitoringReport report,
            String section,
            Typed typed,
            Problem problem,
            @Nullable ReportText theirs,
            Actor actor,
            Language language,
            Model model) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        fill(report, section, typed, Refusal.of(problem), theirs, actor, language, model);
        return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
    }

    @PostMapping("/comments")
    ModelAndView comment(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        MonitoringReport report = reports.report(id, actor);
        Typed typed = new Typed(fields);
        try {
            comments.add(id, section, typed.requiredId("institution"), typed.localized("comment"), actor);
            FlashMessage.done(redirect, "reports.flash.commented");
            return new ModelAndView("redirect:/desk/monitoring-reports/" + id + "/sections/" + section + "#comments");
        } catch (Problem problem) {
            return refused(report, section, typed, problem, null, actor, language, model);
        }
    }

    @PostMapping("/comments/{comment}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable String section,
            @PathVariable UUID comment,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        MonitoringReport report = reports.report(id, actor);
        Typed typed = new Typed(fields).about(comment);
        try {
            comments.answer(comment, typed.value("taken").equals("yes"), typed.localized("answer"), actor);
            FlashMessage.done(redirect, "reports.flash.answered");
            return new ModelAndView("redirect:/desk/monitoring-reports/" + id + "/sections/" + section + "#comments");
        } catch (Problem problem) {
            return refused(report, section, typed, problem, null, actor, language, model);
        }
    }
}
