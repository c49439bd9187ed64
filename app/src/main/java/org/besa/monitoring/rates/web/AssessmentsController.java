package org.besa.monitoring.rates.web;

import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.rates.AssessedCommitments;
import org.besa.monitoring.rates.AssessmentScales;
import org.besa.monitoring.rates.Assessments;
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

/// Commitments, placed on scales by those outside of government.
@Controller
@RequestMapping("/desk/assessments")
class AssessmentsController {

    private static final String PAGE = "monitoring/assessments";

    private final AssessedCommitments commitments;
    private final Assessments assessments;
    private final AssessmentScales scales;

    AssessmentsController(AssessedCommitments commitments, Assessments assessments, AssessmentScales scales) {
        this.commitments = commitments;
        this.assessments = assessments;
        this.scales = scales;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        fill("", Typed.NOTHING, Refusal.NONE, actor, model);
        return PAGE;
    }

    /// @param shown commitment and scale of the form that was typed in
    private void fill(String shown, Typed typed, Refusal refusal, Actor actor, Model model) {
        if (!actor.may("monitoring.assess")) {
            throw Problem.notFound();
        }
        model.addAttribute("commitments", commitments.list(actor));
        model.addAttribute("scales", scales);
        model.addAttribute("shown", shown);
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
    }

    @PostMapping("/{promise}")
    ModelAndView assess(
            @PathVariable UUID promise,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        String scale = typed.value("scale");
        String value = typed.value("value");
        try {
            if (value.isEmpty()) {
                throw new Problem(Problem.Kind.INVALID, "assessments.problem.not-chosen");
            }
            assessments.assess(promise, scale, value, typed.localized("note"), actor);
            FlashMessage.done(redirect, "assessments.flash.placed");
            return new ModelAndView("redirect:/desk/assessments");
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            fill(promise + "/" + scale, typed, Refusal.of(problem), actor, model);
            return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
        }
    }
}
