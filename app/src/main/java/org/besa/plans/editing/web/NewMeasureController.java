package org.besa.plans.editing.web;

import java.util.Map;
import java.util.UUID;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.editing.Drafts;
import org.besa.plans.editing.OrderChange.AddMeasure;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// New measures of a draft.
@Controller
@RequestMapping("/desk/plans/{id}/measures")
class NewMeasureController {

    private final OpenDrafts open;
    private final Drafts drafts;
    private final MeasureForms forms;

    NewMeasureController(OpenDrafts open, Drafts drafts, MeasureForms forms) {
        this.open = open;
        this.drafts = drafts;
        this.forms = forms;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable UUID id, @RequestParam String group, Actor actor, Model model) {
        Draft draft = open.open(id, actor);
        Fields fields = Fields.of(Map.of("code", draft.nextCode(group)));
        return forms.page(draft, null, MeasureForms.anew(draft, group, fields), model);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam String group,
            @RequestParam(defaultValue = "") String line,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = open.open(id, actor);
        EditForm form = MeasureForms.anew(draft, group, Fields.of(typed));
        if (!line.isEmpty()) {
            return forms.reshaped(draft, null, form, line, model);
        }
        Faults faults = new Faults();
        MeasureContent measure = forms.read(draft, null, form.fields(), faults);
        if (!faults.isEmpty()) {
            return forms.refused(draft, null, form.with(faults), Faults.problem(), model);
        }
        try {
            drafts.change(id, new AddMeasure(group, measure), actor);
            FlashMessage.done(redirect, "desk.flash.measure-added", measure.code());
            return new ModelAndView("redirect:" + draft.path() + "#measure-" + DraftLevels.encoded(measure.code()));
        } catch (Problem problem) {
            return forms.refused(draft, null, form, problem, model);
        }
    }
}
