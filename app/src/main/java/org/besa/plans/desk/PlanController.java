package org.besa.plans.desk;

import java.util.UUID;
import org.besa.plans.imports.Imports;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Plans in the workspace; of each its latest version, what it lacks, and what was decided about it.
@Controller
class PlanController {

    private final DeskPlanModel model;
    private final DeskPlans plans;
    private final Imports imports;

    PlanController(DeskPlanModel model, DeskPlans plans, Imports imports) {
        this.model = model;
        this.plans = plans;
        this.imports = imports;
    }

    @GetMapping("/desk/plans")
    String list(Actor actor, Language language, Model page) {
        if (!actor.may("plans.read") && !actor.may("plans.review")) {
            throw Problem.notFound();
        }
        page.addAttribute("plans", plans.listPlans(language.code(), actor));
        return "desk/plans";
    }

    /// @param moved the measure that was moved last, so that the keyboard goes on where it was
    /// @param way which way it went
    @GetMapping("/desk/plans/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String moved,
            @RequestParam(defaultValue = "") String way,
            Actor actor,
            Model page) {
        model.fill(id, actor, page);
        page.addAttribute("moved", moved);
        page.addAttribute("way", way);
        imports.findByPlan(id, actor).ifPresent(found -> page.addAttribute("planImport", found));
        return "desk/plan";
    }
}
