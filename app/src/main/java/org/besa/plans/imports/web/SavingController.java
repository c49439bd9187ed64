package org.besa.plans.imports.web;

import java.util.List;
import java.util.UUID;
import org.besa.plans.PlanVersion;
import org.besa.plans.imports.ImportedPlans;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.WorkingCopy;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
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

/// An import becomes a draft plan, and is taken back while it is one. What will happen is shown before.
@Controller
@RequestMapping("/desk/imports/{id}")
class SavingController {

    private final Imports imports;
    private final ImportedPlans importedPlans;
    private final Previews previews;
    private final Editing editing;

    SavingController(Imports imports, ImportedPlans importedPlans, Previews previews, Editing editing) {
        this.imports = imports;
        this.importedPlans = importedPlans;
        this.previews = previews;
        this.editing = editing;
    }

    @GetMapping("/plan")
    String confirm(@PathVariable UUID id, Actor actor, Model model) {
        UUID made = imports.planImport(id, actor).plan();
        if (made != null) {
            return toPlan(made);
        }
        fill(id, "", List.of(), Refusal.NONE, actor, model);
        return "desk/save";
    }

    /// Sent twice, it leads to the plan that the first made.
    ///
    /// @param keep ids of rows that wait for a decision and that the person keeps as they are
    @PostMapping("/plan")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") List<String> keep,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        try {
            PlanVersion draft = importedPlans.save(id, slug.isBlank() ? null : slug.strip(), keep, actor);
            FlashMessage.done(redirect, "desk.flash.saved");
            return new ModelAndView(toPlan(draft.plan()));
        } catch (Problem problem) {
            UUID made = imports.planImport(id, actor).plan();
            if (made != null) {
                return new ModelAndView(toPlan(made));
            }
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            fill(id, slug, keep, Refusal.of(problem), actor, model);
            return new ModelAndView("desk/save", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/undo")
    String undo(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        editing.attempt(() -> importedPlans.undo(id, actor), "desk.flash.taken-back", redirect);
        return "redirect:/desk/imports/" + id;
    }

    private static String toPlan(UUID plan) {
        return "redirect:/desk/plans/" + plan;
    }

    private void fill(UUID id, String slug, List<String> keep, Refusal refusal, Actor actor, Model model) {
        PlanImport found = imports.planImport(id, actor);
        WorkingCopy copy = imports.copy(found);
        model.addAttribute("planImport", found);
        model.addAttribute("copy", copy);
        model.addAttribute("kind", previews.kind(copy));
        model.addAttribute("slug", slug.isBlank() ? importedPlans.proposedSlug(copy) : slug);
        model.addAttribute("keep", keep);
        model.addAttribute("refusal", refusal);
        model.addAttribute(
                "unknownNames",
                copy.unitNames().stream()
                        .filter(name -> copy.match(name).isEmpty())
                        .count());
    }
}
