package org.besa.plans.editing.web;

import java.util.Map;
import java.util.UUID;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.editing.Clash;
import org.besa.plans.editing.Drafts;
import org.besa.plans.editing.OrderChange.AddGroup;
import org.besa.plans.editing.PieceChange.EditGroup;
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

/// Groups of a draft: areas, goals, objectives, with their problems.
///
/// Codes of groups may hold any sign, so they stand in the query and not in the path; "of", for "code" is a field.
@Controller
@RequestMapping("/desk/plans/{id}")
class GroupEditController {

    private static final String FORM = "desk/edit/group_page";

    private final OpenDrafts open;
    private final Drafts drafts;

    GroupEditController(OpenDrafts open, Drafts drafts) {
        this.open = open;
        this.drafts = drafts;
    }

    @GetMapping("/groups/new")
    String create(@PathVariable UUID id, @RequestParam(defaultValue = "") String parent, Actor actor, Model model) {
        Draft draft = open.open(id, actor);
        Fields fields = Fields.of(Map.of("code", draft.nextGroupCode(parent), "parent", parent));
        show(new GroupForm(newForm(draft, fields), draft, null), Refusal.NONE, model);
        return FORM;
    }

    private static EditForm newForm(Draft draft, Fields fields) {
        return EditForm.of("new", draft.path() + "/groups", draft.path(), "", fields, "title");
    }

    @PostMapping("/groups")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String line,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = open.open(id, actor);
        GroupForm form = new GroupForm(newForm(draft, Fields.of(typed)), draft, null);
        return take(form, line, model, group -> {
            drafts.change(id, new AddGroup(group), actor);
            FlashMessage.done(redirect, "desk.flash.group-added", group.code());
        });
    }

    @GetMapping("/group")
    String form(
            @PathVariable UUID id,
            @RequestParam("of") String code,
            @RequestParam(defaultValue = "title") String field,
            Actor actor,
            Model model) {
        Draft draft = open.open(id, actor);
        Group group = draft.group(code);
        Fields fields = new GroupFields(draft, group).of(group);
        show(
                new GroupForm(formOf(draft, code, Drafts.digest(group), fields, field), draft, group),
                Refusal.NONE,
                model);
        return FORM;
    }

    private static EditForm formOf(Draft draft, String code, String seen, Fields fields, String focus) {
        String action = draft.path() + "/group?of=" + DraftLevels.encoded(code);
        return EditForm.of("group", action, draft.path(), seen, fields, focus);
    }

    @PostMapping("/group")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam("of") String was,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String line,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = open.open(id, actor);
        Group shown = drafts.groupAsSeen(draft.version().id(), draft.content(), was, seen);
        GroupForm form = new GroupForm(formOf(draft, was, seen, Fields.of(typed), ""), draft, shown);
        return take(form, line, model, group -> {
            drafts.change(id, new EditGroup(was, group, seen), actor);
            FlashMessage.done(redirect, "desk.flash.group");
        });
    }

    private interface Saving {
        void save(Group group);
    }

    private ModelAndView take(GroupForm sent, String line, Model model, Saving saving) {
        Draft draft = sent.draft();
        EditForm form = sent.form();
        if (!line.isEmpty()) {
            show(sent.with(form.reshaped(LineAct.of(line, form.fields()))), Refusal.NONE, model);
            return new ModelAndView(FORM, model.asMap());
        }
        Faults faults = new Faults();
        Group group = new GroupFields(draft, sent.shown()).read(form.fields(), faults);
        if (!faults.isEmpty()) {
            return refused(sent.with(form.with(faults)), Faults.problem(), model);
        }
        try {
            saving.save(group);
            return new ModelAndView("redirect:" + draft.path());
        } catch (Clash clash) {
            Group joined = ((EditGroup) clash.joined()).group();
            Group theirs = ((EditGroup) clash.theirs()).group();
            GroupFields fields = new GroupFields(draft, theirs);
            EditForm both = form.against(Drafts.digest(theirs), fields.of(joined), fields.of(theirs), clash.places());
            return refused(new GroupForm(both, draft, theirs), clash, model);
        } catch (Problem problem) {
            return refused(sent, problem, model);
        }
    }

    private static ModelAndView refused(GroupForm form, Problem problem, Model model) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        show(form, Refusal.of(problem), model);
        return new ModelAndView(FORM, model.asMap(), problem.kind().status());
    }

    private static void show(GroupForm form, Refusal refusal, Model model) {
        model.addAttribute("edit", form);
        model.addAttribute("refusal", refusal);
    }
}
