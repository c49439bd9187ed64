package org.besa.plans.editing.web;

import java.util.Map;
import java.util.UUID;
import org.besa.plans.editing.Clash;
import org.besa.plans.editing.Drafts;
import org.besa.plans.editing.PieceChange.EditHead;
import org.besa.plans.editing.PlanHead;
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

/// Title, summary and period of a draft.
@Controller
@RequestMapping("/desk/plans/{id}/head")
class HeadEditController {

    private static final String FORM = "desk/edit/head_page";

    private final OpenDrafts open;
    private final Drafts drafts;

    HeadEditController(OpenDrafts open, Drafts drafts) {
        this.open = open;
        this.drafts = drafts;
    }

    @GetMapping
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "title") String field, Actor actor, Model model) {
        Draft draft = open.open(id, actor);
        show(
                draft,
                formOf(draft, Drafts.digest(draft.head()), HeadFields.of(draft.head()), field),
                Refusal.NONE,
                model);
        return FORM;
    }

    private static EditForm formOf(Draft draft, String seen, Fields fields, String focus) {
        return EditForm.of("head", draft.path() + "/head", draft.path(), seen, fields, focus);
    }

    @PostMapping
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = open.open(id, actor);
        EditForm form = formOf(draft, seen, Fields.of(typed), "");
        Faults faults = new Faults();
        PlanHead head = HeadFields.read(form.fields(), faults);
        if (!faults.isEmpty()) {
            return refused(draft, form.with(faults), Faults.problem(), model);
        }
        try {
            drafts.change(id, new EditHead(head, seen), actor);
            FlashMessage.done(redirect, "desk.flash.head");
            return new ModelAndView("redirect:" + draft.path());
        } catch (Clash clash) {
            PlanHead theirs = ((EditHead) clash.theirs()).head();
            EditForm both = form.against(
                    Drafts.digest(theirs),
                    HeadFields.of(((EditHead) clash.joined()).head()),
                    HeadFields.of(theirs),
                    clash.places());
            return refused(draft, both, clash, model);
        } catch (Problem problem) {
            return refused(draft, form, problem, model);
        }
    }

    private static ModelAndView refused(Draft draft, EditForm form, Problem problem, Model model) {
        show(draft, form, Refusal.of(problem), model);
        return new ModelAndView(FORM, model.asMap(), problem.kind().status());
    }

    private static void show(Draft draft, EditForm form, Refusal refusal, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
    }
}
