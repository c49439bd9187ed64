package org.besa.plans.desk;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.plans.Approvals;
import org.besa.plans.PlanVersion.State;
import org.besa.plans.Plans;
import org.besa.plans.desk.DecisionPages.Sent;
import org.besa.platform.i18n.LocalizedText;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Decisions about the open version of a plan. Each shows what it will do before it is taken; those that approve come
/// with an act: [ApprovalsController].
@Controller
@RequestMapping("/desk/plans/{id}")
class DecisionsController {

    private final Plans plans;
    private final Approvals approvals;
    private final DeskPlanModel pages;
    private final DecisionPages decisions;

    DecisionsController(Plans plans, Approvals approvals, DeskPlanModel pages, DecisionPages decisions) {
        this.plans = plans;
        this.approvals = approvals;
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping("/{decision:submission|return|approval|publication|reopening|amendment}")
    String form(@PathVariable UUID id, @PathVariable String decision, Actor actor, Model model) {
        DeskPlan shown = pages.fill(id, actor, model);
        if (!mayTake(decision, shown, model)) {
            throw Problem.notFound();
        }
        if (shown.isPublished() != decision.equals("amendment")) {
            return "redirect:/desk/plans/" + id;
        }
        return decisions.show(decision, model);
    }

    private static boolean mayTake(String decision, DeskPlan plan, Model model) {
        return model.getAttribute("powers") instanceof PlanPowers powers
                && switch (decision) {
                    case "submission", "amendment" -> powers.edits();
                    case "publication" -> powers.publishes() && (plan.state() == State.APPROVED || powers.mayApprove());
                    case "approval" -> powers.mayApprove();
                    default -> powers.approves();
                };
    }

    @PostMapping("/submission")
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Sent sent = Sent.of(id, "submission", Map.of("note", note));
        return decisions.take(sent, "submission", () -> approvals.submit(id, note, actor), actor, model, redirect);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        approvals.withdraw(id, "", actor);
        FlashMessage.done(redirect, "desk.flash.withdrawal");
        return "redirect:/desk/plans/" + id;
    }

    /// Remarks come as `remark.<code of the measure>`.
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Map<String, String> remarks = typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("remark."))
                .collect(Collectors.toMap(entry -> entry.getKey().substring("remark.".length()), Map.Entry::getValue));
        String note = typed.getOrDefault("note", "");
        return decisions.take(
                Sent.of(id, "return", typed),
                "return",
                () -> approvals.returnToAuthors(id, note, remarks, actor),
                actor,
                model,
                redirect);
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Sent sent = Sent.of(id, "reopening", Map.of("note", note));
        return decisions.take(sent, "reopening", () -> approvals.reopen(id, note, actor), actor, model, redirect);
    }

    @PostMapping("/amendment")
    ModelAndView amend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sq,
            @RequestParam(defaultValue = "") String en,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Sent sent = Sent.of(id, "amendment", Map.of("sq", sq, "en", en));
        return decisions.take(
                sent, "amendment", () -> plans.amend(id, LocalizedText.of(sq, en), actor), actor, model, redirect);
    }
}
