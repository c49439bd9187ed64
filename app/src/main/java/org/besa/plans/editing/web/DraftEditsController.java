package org.besa.plans.editing.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.besa.plans.desk.DeskPlanModel;
import org.besa.plans.editing.Drafts;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The journal of a draft; each change can be taken back, and made again.
@Controller
@RequestMapping("/desk/plans/{id}/edits")
class DraftEditsController {

    private final DeskPlanModel plans;
    private final Drafts drafts;
    private final ZoneId zone;

    DraftEditsController(DeskPlanModel plans, Drafts drafts, Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.zone = clock.getZone();
    }

    @GetMapping
    String list(@PathVariable UUID id, Actor actor, Model model) {
        plans.fill(id, actor, model);
        model.addAttribute("edits", drafts.listEdits(id, actor));
        model.addAttribute("zone", zone);
        return "desk/edit/edits";
    }

    @PostMapping("/{edit}/undoing")
    String undo(@PathVariable UUID id, @PathVariable UUID edit, Actor actor, RedirectAttributes redirect) {
        return attempt(id, () -> drafts.undo(id, edit, actor), "desk.flash.draft-undone", redirect);
    }

    @PostMapping("/{edit}/redoing")
    String redo(@PathVariable UUID id, @PathVariable UUID edit, Actor actor, RedirectAttributes redirect) {
        return attempt(id, () -> drafts.redo(id, edit, actor), "desk.flash.draft-redone", redirect);
    }

    private static String attempt(UUID id, Runnable act, String done, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, done, act);
        return "redirect:/desk/plans/" + id;
    }
}
