package org.besa.plans.imports.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.besa.plans.PlanVersion;
import org.besa.plans.imports.ImportedForms;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is made of a file that Besa gave out: a new plan, an amendment, or the draft that is open. Sent twice, each
/// leads to the plan that the first changed.
@Controller
@RequestMapping("/desk/imports/{id}/form")
class FormsController {

    private final Imports imports;
    private final ImportedForms forms;
    private final FormPages pages;

    FormsController(Imports imports, ImportedForms forms, FormPages pages) {
        this.imports = imports;
        this.forms = forms;
        this.pages = pages;
    }

    @PostMapping("/draft")
    ModelAndView draft(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slug,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        return make(
                id,
                LocalizedText.EMPTY,
                () -> forms.draft(id, slug.isBlank() ? null : slug.strip(), actor),
                actor,
                language,
                model,
                redirect);
    }

    /// @param seen the state of the plan that the page showed
    @PostMapping("/amendment")
    ModelAndView amend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sq,
            @RequestParam(defaultValue = "") String en,
            @RequestParam String seen,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        LocalizedText reason = LocalizedText.of(sq, en);
        return make(id, reason, () -> forms.amend(id, reason, seen, actor), actor, language, model, redirect);
    }

    /// @param seen the state of the draft that the page showed
    @PostMapping("/replacement")
    ModelAndView replace(
            @PathVariable UUID id,
            @RequestParam String seen,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        return make(id, LocalizedText.EMPTY, () -> forms.replace(id, seen, actor), actor, language, model, redirect);
    }

    private ModelAndView make(
            UUID id,
            LocalizedText reason,
            Supplier<PlanVersion> act,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        try {
            PlanVersion draft = act.get();
            FlashMessage.done(redirect, "desk.flash.saved");
            return new ModelAndView("redirect:/desk/plans/" + draft.plan());
        } catch (Problem problem) {
            PlanImport found = imports.planImport(id, actor);
            if (found.plan() != null) {
                return new ModelAndView("redirect:/desk/plans/" + found.plan());
            }
            if (found.state() != PlanImport.State.FORM) {
                throw problem;
            }
            String page = pages.fill(found, reason, Refusal.of(problem), actor, language, model);
            return new ModelAndView(page, model.asMap(), problem.kind().status());
        }
    }
}
