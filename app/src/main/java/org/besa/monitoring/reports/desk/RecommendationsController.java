package org.besa.monitoring.reports.desk;

import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.Periods;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.Recommendation;
import org.besa.monitoring.reports.Recommendations;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The recommendations of a report, while it is written.
@Controller
@RequestMapping("/desk/monitoring-reports/{id}/recommendations")
class RecommendationsController {

    private static final String PAGE = "monitoring/reports/recommendations";

    private final MonitoringReports reports;
    private final Recommendations recommendations;
    private final ReportModel models;
    private final Periods periods;
    private final Institutions institutions;

    RecommendationsController(
            MonitoringReports reports,
            Recommendations recommendations,
            ReportModel models,
            Periods periods,
            Institutions institutions) {
        this.reports = reports;
        this.recommendations = recommendations;
        this.models = models;
        this.periods = periods;
        this.institutions = institutions;
    }

    @GetMapping
    String list(@PathVariable UUID id, Actor actor, Model model) {
        fill(reports.report(id, actor), Typed.NOTHING, Refusal.NONE, actor, model);
        return PAGE;
    }

    private void fill(MonitoringReport report, Typed typed, Refusal refusal, Actor actor, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("recommendations", recommendations.list(report));
        model.addAttribute("institutions", reports.listInstitutions(report));
        model.addAttribute(
                "writes",
                models.rights(report, periods.period(report.period()), actor).writes());
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        model.addAttribute("directory", institutions.directory());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        MonitoringReport report = reports.report(id, actor);
        Typed typed = new Typed(fields);
        try {
            recommendations.add(id, typed.requiredId("institution"), typed.localized("text"), typed.day("due"), actor);
            FlashMessage.done(redirect, "reports.flash.recommended");
            return new ModelAndView("redirect:/desk/monitoring-reports/" + id + "/recommendations");
        } catch (Problem problem) {
            return refused(report, typed, problem, actor, model);
        }
    }

    private ModelAndView refused(MonitoringReport report, Typed typed, Problem problem, Actor actor, Model model) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        fill(report, typed, Refusal.of(problem), actor, model);
        return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
    }

    @PostMapping("/{recommendation}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID recommendation,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        MonitoringReport report = reports.report(id, actor);
        Typed typed = new Typed(fields).about(recommendation);
        try {
            Recommendation before = recommendations.recommendation(recommendation);
            recommendations.change(
                    recommendation,
                    typed.value("seen").equals(String.valueOf(before.version())) ? before.version() : -1,
                    typed.requiredId("institution"),
                    typed.localized("text"),
                    typed.day("due"),
                    actor);
            FlashMessage.done(redirect, "reports.flash.recommended");
            return new ModelAndView("redirect:/desk/monitoring-reports/" + id + "/recommendations");
        } catch (Problem problem) {
            return refused(report, typed, problem, actor, model);
        }
    }

    @PostMapping("/{recommendation}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID recommendation, Actor actor, RedirectAttributes redirect) {
        reports.report(id, actor);
        FlashMessage.attempt(redirect, "reports.flash.removed", () -> recommendations.remove(recommendation, actor));
        return "redirect:/desk/monitoring-reports/" + id + "/recommendations";
    }
}
