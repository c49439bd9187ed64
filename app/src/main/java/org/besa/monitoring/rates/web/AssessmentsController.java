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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Commitments, placed on scales by those outside of government.
@Controller
@RequestMapping("/desk/assessments")
class AssessmentsController {

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
        if (!actor.may("monitoring.assess")) {
            throw Problem.notFound();
        }
        model.addAttribute("commitments", commitments.list(actor));
        model.addAttribute("scales", scales);
        return "monitoring/assessments";
    }

    @PostMapping("/{promise}")
    String assess(
            @PathVariable UUID promise,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        FlashMessage.attempt(
                redirect,
                "assessments.flash.placed",
                () -> assessments.assess(
                        promise, typed.value("scale"), typed.value("value"), typed.localized("note"), actor));
        return "redirect:/desk/assessments#promise-" + promise;
    }
}
