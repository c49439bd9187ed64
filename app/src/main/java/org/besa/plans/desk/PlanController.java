package org.besa.plans.desk;

import java.util.UUID;
import org.besa.plans.imports.Imports;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A plan in the workspace: its latest version, what it lacks, and what was decided about it.
@Controller
class PlanController {

    private final DeskPlanModel model;
    private final Imports imports;

    PlanController(DeskPlanModel model, Imports imports) {
        this.model = model;
        this.imports = imports;
    }

    @GetMapping("/desk/plans/{id}")
    String show(@PathVariable UUID id, Actor actor, Model page) {
        model.fill(id, actor, page);
        imports.findByPlan(id, actor).ifPresent(found -> page.addAttribute("planImport", found));
        return "desk/plan";
    }
}
