package org.besa.plans.imports.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Address;
import org.besa.platform.web.Pager;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of imports.
@Controller
class ImportsController {

    private static final int PAGE = 50;

    private final Imports imports;
    private final ImportLines lines;

    ImportsController(Imports imports, ImportLines lines) {
        this.imports = imports;
        this.lines = lines;
    }

    @GetMapping("/desk/imports")
    String list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        if (!actor.may("plans.import")) {
            throw Problem.notFound();
        }
        List<PlanImport> all = imports.listImports(actor);
        Map<Stage, Long> counts = all.stream().collect(Collectors.groupingBy(Stage::of, Collectors.counting()));
        List<PlanImport> found = all.stream()
                .filter(p -> stage.isEmpty() || Stage.of(p).name().equalsIgnoreCase(stage))
                .toList();
        Pager pager = Pager.at(Address.of("/desk/imports").with("stage", stage), page, PAGE, found.size());
        model.addAttribute("imports", lines.lines(found.subList(pager.offset(), pager.until())));
        model.addAttribute("counts", counts);
        model.addAttribute("stage", stage);
        model.addAttribute("total", all.size());
        model.addAttribute("pager", pager);
        return "desk/imports";
    }
}
