package org.besa.plans.desk;

import java.util.Map;
import java.util.UUID;
import org.besa.plans.ActFiles;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form of a decision, and what is answered when it was sent: the plan, or the form as typed with what is wrong.
@Component
class DecisionPages {

    private final DeskPlanModel pages;
    private final ActFiles files;

    DecisionPages(DeskPlanModel pages, ActFiles files) {
        this.pages = pages;
        this.files = files;
    }

    /// A form that was sent.
    ///
    /// @param decision the last part of its address
    /// @param values as typed, by the names of the fields
    record Sent(UUID plan, String decision, ActForm act, Map<String, String> values) {

        static Sent of(UUID plan, String decision, Map<String, String> values) {
            return new Sent(plan, decision, ActForm.EMPTY, values);
        }
    }

    /// Fills the page of a decision before anything was typed.
    String show(String decision, Model model) {
        return show(decision, ActForm.EMPTY, Map.of(), Refusal.NONE, model);
    }

    /// Takes a decision.
    ///
    /// @param done ending of the message when it was taken
    ModelAndView take(Sent sent, String done, Runnable act, Actor actor, Model model, RedirectAttributes redirect) {
        try {
            act.run();
            FlashMessage.done(redirect, "desk.flash." + done);
            return new ModelAndView("redirect:/desk/plans/" + sent.plan());
        } catch (Problem problem) {
            return refused(sent, problem, actor, model);
        }
    }

    /// The form as typed, with what is wrong.
    ///
    /// @throws Problem when it is nothing that a person could correct in the form
    ModelAndView refused(Sent sent, Problem problem, Actor actor, Model model) {
        if (problem.kind() != Problem.Kind.INVALID) {
            throw problem;
        }
        pages.fill(sent.plan(), actor, model);
        show(sent.decision(), sent.act(), sent.values(), Refusal.of(problem), model);
        return new ModelAndView("desk/decision", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(String decision, ActForm act, Map<String, String> typed, Refusal refusal, Model model) {
        model.addAttribute("decision", decision);
        model.addAttribute("form", act);
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        model.addAttribute("megabytes", files.megabytes());
        return "desk/decision";
    }
}
