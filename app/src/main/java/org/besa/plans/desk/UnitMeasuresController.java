package org.besa.plans.desk;

import java.util.List;
import java.util.UUID;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The measures of one's unit, and one of them: what it says in force, and in a version that is not public yet.
@Controller
class UnitMeasuresController {

    static final String PATH = "/desk/measures";

    private final UnitMeasures measures;
    private final Plans plans;

    UnitMeasuresController(UnitMeasures measures, Plans plans) {
        this.measures = measures;
        this.plans = plans;
    }

    @GetMapping(PATH)
    String list(Actor actor, Model model) {
        if (!UnitMeasures.isOpenTo(actor)) {
            throw Problem.notFound();
        }
        model.addAttribute("measures", measures.list(actor));
        return "desk/unit_measures";
    }

    @GetMapping(PATH + "/{promise}")
    String show(@PathVariable UUID promise, Actor actor, Model model) {
        List<UnitMeasure> lines = measures.list(promise, actor);
        if (lines.isEmpty()) {
            throw Problem.notFound();
        }
        model.addAttribute("said", lines.stream().map(this::said).toList());
        return "desk/unit_measure";
    }

    private SaidMeasure said(UnitMeasure line) {
        PlanVersion version = plans.version(line.version());
        return new SaidMeasure(
                line,
                plans.content(version).measures().stream()
                        .filter(measure -> line.promise().equals(measure.promise()))
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }
}
