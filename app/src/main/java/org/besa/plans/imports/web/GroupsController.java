package org.besa.plans.imports.web;

import java.util.UUID;
import org.besa.plans.imports.Corrections;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanCorrection.EditGroup;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.RowGroup;
import org.besa.plans.imports.WorkingCopy;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Code, title and indicator of a group.
@Controller
@RequestMapping("/desk/imports/{id}/groups/{group}")
class GroupsController {

    private final Imports imports;
    private final Corrections corrections;
    private final Previews previews;

    GroupsController(Imports imports, Corrections corrections, Previews previews) {
        this.imports = imports;
        this.corrections = corrections;
        this.previews = previews;
    }

    @GetMapping
    String form(@PathVariable UUID id, @PathVariable String group, Actor actor, Model model) {
        model.addAttribute("group", fill(id, group, actor, model));
        model.addAttribute("refusal", Refusal.NONE);
        return "desk/group_form";
    }

    @PostMapping
    ModelAndView edit(
            @PathVariable UUID id,
            @PathVariable String group,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String indicator,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        try {
            corrections.correct(id, new EditGroup(group, version, number, title, indicator), actor);
            FlashMessage.done(redirect, "desk.flash.group");
            return new ModelAndView("redirect:/desk/imports/" + id + "#group-" + group);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            RowGroup now = fill(id, group, actor, model);
            model.addAttribute("group", new RowGroup(group, now.version(), number, now.parent(), title, indicator));
            model.addAttribute("refusal", Refusal.of(problem));
            return new ModelAndView(
                    "desk/group_form", model.asMap(), problem.kind().status());
        }
    }

    private RowGroup fill(UUID id, String group, Actor actor, Model model) {
        PlanImport found = imports.planImport(id, actor);
        WorkingCopy copy = imports.copy(found);
        model.addAttribute("planImport", found);
        model.addAttribute("kind", previews.kind(copy));
        model.addAttribute("now", copy.group(group));
        return copy.group(group);
    }
}
