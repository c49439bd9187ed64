package org.besa.plans.imports.web;

import java.util.UUID;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.LeftoverCorrection.AddLeftover;
import org.besa.plans.imports.LeftoverCorrection.DismissLeftover;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Texts that the reader could place nowhere.
@Controller
@RequestMapping("/desk/imports/{id}/leftovers/{leftover}")
class LeftoversController {

    private final Editing editing;

    LeftoversController(Editing editing) {
        this.editing = editing;
    }

    @PostMapping("/addition")
    String add(
            @PathVariable UUID id,
            @PathVariable String leftover,
            @RequestParam int version,
            @RequestParam String row,
            @RequestParam Column column,
            Actor actor,
            RedirectAttributes redirect) {
        editing.attempt(id, new AddLeftover(leftover, version, row, column), actor, redirect);
        return "redirect:/desk/imports/" + id + "#leftovers";
    }

    @PostMapping("/dismissal")
    String dismiss(
            @PathVariable UUID id,
            @PathVariable String leftover,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String remark,
            Actor actor,
            RedirectAttributes redirect) {
        editing.attempt(id, new DismissLeftover(leftover, version, remark), actor, redirect);
        return "redirect:/desk/imports/" + id + "#leftovers";
    }
}
