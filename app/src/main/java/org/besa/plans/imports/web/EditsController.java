package org.besa.plans.imports.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.besa.plans.imports.Corrections;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The journal of corrections; each can be taken back.
@Controller
@RequestMapping("/desk/imports/{id}/edits")
class EditsController {

    private final Imports imports;
    private final Corrections corrections;
    private final Editing editing;
    private final ZoneId zone;

    EditsController(Imports imports, Corrections corrections, Editing editing, Clock clock) {
        this.imports = imports;
        this.corrections = corrections;
        this.editing = editing;
        this.zone = clock.getZone();
    }

    @GetMapping
    String list(@PathVariable UUID id, Actor actor, Model model) {
        PlanImport found = imports.planImport(id, actor);
        model.addAttribute("planImport", found);
        model.addAttribute("edits", corrections.listEdits(found));
        model.addAttribute("zone", zone);
        return "desk/edits";
    }

    @PostMapping("/{edit}/undoing")
    String undo(@PathVariable UUID id, @PathVariable UUID edit, Actor actor, RedirectAttributes redirect) {
        editing.attempt(() -> corrections.undo(id, edit, actor), "desk.flash.undone", redirect);
        return "redirect:/desk/imports/" + id;
    }
}
