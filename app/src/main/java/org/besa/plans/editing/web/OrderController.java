package org.besa.plans.editing.web;

import java.util.UUID;
import org.besa.plans.editing.Drafts;
import org.besa.plans.editing.OrderChange;
import org.besa.plans.editing.OrderChange.DropGroup;
import org.besa.plans.editing.OrderChange.DropMeasure;
import org.besa.plans.editing.OrderChange.PlaceMeasure;
import org.besa.plans.editing.OrderChange.Renumber;
import org.besa.plans.editing.OrderChange.StepGroup;
import org.besa.plans.editing.OrderChange.StepMeasure;
import org.besa.plans.editing.OrderChange.Way;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a draft consists of and in which order: by buttons, which a keyboard reaches, and by drag. All of it can be
/// undone, so nothing asks twice.
@Controller
@RequestMapping("/desk/plans/{id}")
class OrderController {

    private final Drafts drafts;

    OrderController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/measures/{measure}/step")
    String stepMeasure(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @RequestParam Way way,
            Actor actor,
            RedirectAttributes redirect) {
        attempt(id, new StepMeasure(measure, way), "desk.flash.draft-moved", actor, redirect);
        // without a fragment, for a browser that goes to one gives no field the focus
        return "redirect:/desk/plans/" + id + "?moved=" + measure + "&way=" + way;
    }

    /// @param before the measure that it is put in front of; null for the end of the group
    @PostMapping("/measures/{measure}/place")
    String placeMeasure(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @RequestParam String group,
            @RequestParam(required = false) @Nullable UUID before,
            Actor actor,
            RedirectAttributes redirect) {
        attempt(id, new PlaceMeasure(measure, group, before), "desk.flash.draft-moved", actor, redirect);
        return "redirect:/desk/plans/" + id + "#row-" + measure;
    }

    @PostMapping("/measures/{measure}/removal")
    String dropMeasure(@PathVariable UUID id, @PathVariable UUID measure, Actor actor, RedirectAttributes redirect) {
        return attempt(id, new DropMeasure(measure), "desk.flash.measure-dropped", actor, redirect);
    }

    @PostMapping("/group/step")
    String stepGroup(
            @PathVariable UUID id,
            @RequestParam("of") String code,
            @RequestParam Way way,
            Actor actor,
            RedirectAttributes redirect) {
        return attempt(id, new StepGroup(code, way), "desk.flash.draft-moved", actor, redirect) + "#group-"
                + DraftLevels.encoded(code);
    }

    @PostMapping("/group/removal")
    String dropGroup(@PathVariable UUID id, @RequestParam("of") String code, Actor actor, RedirectAttributes redirect) {
        return attempt(id, new DropGroup(code), "desk.flash.group-dropped", actor, redirect);
    }

    @PostMapping("/numbering")
    String renumber(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        return attempt(id, new Renumber(), "desk.flash.renumbered", actor, redirect);
    }

    private String attempt(UUID id, OrderChange change, String done, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, done, () -> drafts.change(id, change, actor));
        return "redirect:/desk/plans/" + id;
    }
}
