package org.besa.plans.imports.web;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.plans.PlanKinds;
import org.besa.plans.imports.Corrections;
import org.besa.plans.imports.Head;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanCorrection.EditHead;
import org.besa.plans.imports.PlanImport;
import org.besa.platform.i18n.Language;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the plan as a whole is called and covers.
@Controller
@RequestMapping("/desk/imports/{id}/head")
class HeadController {

    private final Imports imports;
    private final Corrections corrections;
    private final PlanKinds kinds;

    HeadController(Imports imports, Corrections corrections, PlanKinds kinds) {
        this.imports = imports;
        this.corrections = corrections;
        this.kinds = kinds;
    }

    @GetMapping
    String form(@PathVariable UUID id, Actor actor, Language language, Model model) {
        Head head = fill(id, actor, language, model);
        model.addAttribute("form", HeadForm.of(head));
        return "desk/head_form";
    }

    @PostMapping
    ModelAndView edit(
            @PathVariable UUID id,
            HeadForm form,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        Head head = fill(id, actor, language, model);
        try {
            corrections.correct(id, new EditHead(form.head(head)), actor);
            FlashMessage.done(redirect, "desk.flash.head");
            return new ModelAndView("redirect:/desk/imports/" + id);
        } catch (Problem problem) {
            model.addAttribute("form", form.on(head.version()));
            model.addAttribute("refusal", Refusal.of(problem));
            return new ModelAndView(
                    "desk/head_form", model.asMap(), problem.kind().status());
        }
    }

    private Head fill(UUID id, Actor actor, Language page, Model model) {
        PlanImport found = imports.planImport(id, actor);
        Head head = imports.copy(found).head();
        model.addAttribute("planImport", found);
        model.addAttribute("head", head);
        model.addAttribute("kinds", kinds.list());
        model.addAttribute("refusal", Refusal.NONE);
        model.addAttribute(
                "languages",
                Stream.concat(Stream.of("sq", "en", "sr", "mk", "ro", "uk"), Stream.of(head.language()))
                        .distinct()
                        .map(code -> new NamedLanguage(
                                code, Locale.forLanguageTag(code).getDisplayLanguage(page.locale())))
                        .toList());
        return head;
    }
}
