package org.besa.plans.imports.web;

import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.Plan;
import org.besa.plans.PlanKinds;
import org.besa.plans.Plans;
import org.besa.plans.imports.Imports;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A plan in the workspace: its draft as the public will see it, and its publication.
@Controller
@RequestMapping("/desk/plans/{id}")
class DraftsController {

    private final Plans plans;
    private final Approvals approvals;
    private final DraftPlans drafts;
    private final Imports imports;
    private final Institutions institutions;
    private final PlanKinds kinds;

    DraftsController(
            Plans plans,
            Approvals approvals,
            DraftPlans drafts,
            Imports imports,
            Institutions institutions,
            PlanKinds kinds) {
        this.plans = plans;
        this.approvals = approvals;
        this.drafts = drafts;
        this.imports = imports;
        this.institutions = institutions;
        this.kinds = kinds;
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Model model) {
        fill(id, actor, model);
        return "desk/draft";
    }

    @GetMapping("/publication")
    String confirm(@PathVariable UUID id, Actor actor, Model model) {
        DraftPlan draft = fill(id, actor, model);
        if (!actor.may("plans.publish", draft.institution())) {
            throw Problem.notFound();
        }
        if (draft.isPublished()) {
            return "redirect:/desk/plans/" + id;
        }
        model.addAttribute("form", ActForm.EMPTY);
        model.addAttribute("refusal", Refusal.NONE);
        return "desk/publish";
    }

    /// Sent twice, it leads to the plan that the first made public.
    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String body,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        visible(id, actor);
        ActForm form = new ActForm(number, date, body);
        try {
            approvals.publishDraft(id, form.act(language), actor);
            FlashMessage.done(redirect, "desk.flash.published");
            return new ModelAndView("redirect:/desk/plans/" + id);
        } catch (Problem problem) {
            if (fill(id, actor, model).isPublished()) {
                return new ModelAndView("redirect:/desk/plans/" + id);
            }
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            model.addAttribute("form", form);
            model.addAttribute("refusal", Refusal.of(problem));
            return new ModelAndView("desk/publish", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private DraftPlan fill(UUID id, Actor actor, Model model) {
        Plan plan = visible(id, actor);
        DraftPlan draft = drafts.draft(id);
        model.addAttribute("plan", draft);
        model.addAttribute("kind", kinds.kind(plan.kind()));
        model.addAttribute("institution", institutions.institution(plan.institution()));
        model.addAttribute("mayPublish", actor.may("plans.publish", plan.institution()));
        imports.findByPlan(id, actor).ifPresent(p -> model.addAttribute("planImport", p));
        return draft;
    }

    private Plan visible(UUID id, Actor actor) {
        Plan plan = plans.plan(id);
        if (!actor.may("plans.edit", plan.institution())) {
            throw Problem.notFound();
        }
        return plan;
    }
}
