package org.besa.plans.editing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.PlanKinds;
import org.besa.plans.PlanTemplates;
import org.besa.plans.PlanVersion;
import org.besa.plans.desk.DeskPlans;
import org.besa.plans.editing.Beginning;
import org.besa.plans.editing.NewPlans;
import org.besa.plans.editing.PlanHead;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A plan that is begun by hand.
@Controller
class NewPlanController {

    private static final String FORM = "desk/edit/new_plan";

    private final NewPlans plans;
    private final DeskPlans known;
    private final PlanKinds kinds;
    private final PlanTemplates templates;
    private final Institutions institutions;

    NewPlanController(
            NewPlans plans, DeskPlans known, PlanKinds kinds, PlanTemplates templates, Institutions institutions) {
        this.plans = plans;
        this.known = known;
        this.kinds = kinds;
        this.templates = templates;
        this.institutions = institutions;
    }

    @GetMapping("/desk/plans/new")
    String form(Actor actor, Language language, Model model) {
        Fields fields =
                Fields.of(Map.of("kind", kinds.list().getFirst().code(), "beginning", "scratch", "measures", "on"));
        show(fields, new Faults(), Refusal.NONE, actor, language, model);
        return FORM;
    }

    @PostMapping("/desk/plans")
    ModelAndView begin(
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        Fields fields = Fields.of(typed);
        Faults faults = new Faults();
        PlanHead head = HeadFields.read(fields, faults);
        try {
            if (!faults.isEmpty()) {
                throw Faults.problem();
            }
            PlanVersion draft = plans.begin(kind(fields), institution(fields, actor), head, beginning(fields), actor);
            FlashMessage.done(redirect, "desk.flash.plan-begun");
            return new ModelAndView("redirect:/desk/plans/" + draft.plan());
        } catch (Problem problem) {
            show(fields, faults, Refusal.of(problem), actor, language, model);
            return new ModelAndView(FORM, model.asMap(), problem.kind().status());
        }
    }

    private String kind(Fields fields) {
        return kinds.list().stream()
                .map(kind -> kind.code())
                .filter(fields.text("kind")::equals)
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "desk.problem.no-kind"));
    }

    private UUID institution(Fields fields, Actor actor) {
        return offered(actor).stream()
                .map(Institution::id)
                .filter(id -> id.toString().equals(fields.text("institution")))
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "desk.problem.no-institution"));
    }

    private List<Institution> offered(Actor actor) {
        return institutions.listInstitutions().stream()
                .filter(institution -> institution.activeTo() == null && actor.may("plans.edit", institution.id()))
                .toList();
    }

    /// What is chosen: "scratch", "template:CODE" or "plan:ID".
    private static Beginning beginning(Fields fields) {
        String chosen = fields.text("beginning");
        if (chosen.startsWith("template:")) {
            return new Beginning.Template(chosen.substring("template:".length()));
        }
        return uuid(chosen.substring(chosen.indexOf(':') + 1))
                .<Beginning>map(plan -> new Beginning.Cycle(plan, fields.isTicked("measures")))
                .orElseGet(Beginning.Scratch::new);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Fields fields, Faults faults, Refusal refusal, Actor actor, Language language, Model model) {
        if (!actor.may("plans.edit")) {
            throw Problem.notFound();
        }
        model.addAttribute(
                "form",
                EditForm.of("plan", "/desk/plans", "/desk", "", fields, "title").with(faults));
        model.addAttribute("kinds", kinds.list());
        model.addAttribute("templates", templates.list());
        model.addAttribute("earlier", known.listPlans(language.code(), actor));
        model.addAttribute("institutions", offered(actor));
        model.addAttribute("refusal", refusal);
    }
}
