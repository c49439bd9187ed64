package org.besa.monitoring.reports.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.Recommendation.Standing;
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

/// What became of recommendations: institutions answer, the secretariat finds.
@Controller
@RequestMapping("/desk/recommendations")
class FollowUpController {

    private static final String PAGE = "monitoring/reports/follow_up";

    private final Recommendations recommendations;
    private final MonitoringReports reports;
    private final Institutions institutions;
    private final Clock clock;

    FollowUpController(
            Recommendations recommendations, MonitoringReports reports, Institutions institutions, Clock clock) {
        this.recommendations = recommendations;
        this.reports = reports;
        this.institutions = institutions;
        this.clock = clock;
    }

    /// Whether somebody has anything to do with recommendations.
    static boolean isOpenTo(Actor actor) {
        return actor.may("monitoring.answer") || actor.may("monitoring.reports") || actor.may("monitoring.read");
    }

    @GetMapping
    String list(Actor actor, Model model) {
        fill("", Typed.NOTHING, Refusal.NONE, actor, model);
        return PAGE;
    }

    private void fill(String answered, Typed typed, Refusal refusal, Actor actor, Model model) {
        if (!isOpenTo(actor)) {
            throw Problem.notFound();
        }
        model.addAttribute("recommendations", recommendations.listFollowed(actor));
        model.addAttribute("directory", institutions.directory());
        model.addAttribute("reports", reports);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("answered", answered);
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        return settle(
                id,
                () -> recommendations.answer(id, typed.one(Standing.class, "standing"), typed.localized("text"), actor),
                typed,
                actor,
                model,
                redirect);
    }

    @PostMapping("/{id}/finding")
    ModelAndView find(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        return settle(
                id,
                () -> recommendations.find(id, typed.one(Standing.class, "standing"), typed.localized("text"), actor),
                typed,
                actor,
                model,
                redirect);
    }

    private ModelAndView settle(
            UUID id, Runnable act, Typed typed, Actor actor, Model model, RedirectAttributes redirect) {
        try {
            act.run();
            FlashMessage.done(redirect, "reports.flash.answered");
            return new ModelAndView("redirect:/desk/recommendations");
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            fill(id.toString(), typed, Refusal.of(problem), actor, model);
            return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
        }
    }
}
