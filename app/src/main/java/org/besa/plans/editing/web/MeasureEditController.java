package org.besa.plans.editing.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.plans.CodeLists;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.desk.DeskPlanModel;
import org.besa.plans.editing.Clash;
import org.besa.plans.editing.Drafts;
import org.besa.plans.editing.OpenPieces;
import org.besa.plans.editing.OrderChange.AddMeasure;
import org.besa.plans.editing.PieceChange.EditMeasure;
import org.besa.plans.imports.UnitDirectories;
import org.besa.plans.imports.web.Refusal;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Measures of a draft: written, and changed where they stand. With htmx the form takes the place of its row.
@Controller
@RequestMapping("/desk/plans/{id}/measures")
class MeasureEditController {

    /// Lists of which a gap says that they are empty.
    private static final Set<String> LISTS = Set.of("owners", "activities");

    private static final String FORM = "desk/edit/measure_page";

    private final OpenDrafts open;
    private final Drafts drafts;
    private final OpenPieces pieces;
    private final UnitDirectories directories;
    private final CodeLists lists;
    private final DeskPlanModel plans;
    private final Texts texts;

    MeasureEditController(
            OpenDrafts open,
            Drafts drafts,
            OpenPieces pieces,
            UnitDirectories directories,
            CodeLists lists,
            DeskPlanModel plans,
            Texts texts) {
        this.open = open;
        this.drafts = drafts;
        this.pieces = pieces;
        this.directories = directories;
        this.lists = lists;
        this.plans = plans;
        this.texts = texts;
    }

    /// The row of a measure as it stands.
    @GetMapping("/{measure}")
    String show(@PathVariable UUID id, @PathVariable UUID measure, Actor actor, Model model) {
        plans.fill(id, actor, model);
        model.addAttribute("measure", open.open(id, actor).measure(measure));
        return "desk/edit/measure_row_page";
    }

    @GetMapping("/new")
    String create(@PathVariable UUID id, @RequestParam String group, Actor actor, Model model) {
        Draft draft = open.open(id, actor);
        Fields fields = Fields.of(Map.of("code", draft.nextCode(group), "costless", ""));
        show(draft, null, newForm(draft, group, fields), Refusal.NONE, model);
        return FORM;
    }

    private static EditForm newForm(Draft draft, String group, Fields fields) {
        String action = draft.path() + "/measures?group=" + DraftLevels.encoded(group);
        return EditForm.of("new", action, draft.path(), "", fields, "title");
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
        EditForm form = newForm(draft, group, Fields.of(typed));
        if (!line.isEmpty()) {
            return reshaped(draft, null, form, line, model);
        }
        Faults faults = new Faults();
        MeasureContent measure = reading(draft, null).read(form.fields(), lists, faults);
        if (!faults.isEmpty()) {
            return refused(draft, null, form.with(faults), Faults.problem(), model);
        }
        try {
            drafts.change(id, new AddMeasure(group, measure), actor);
            FlashMessage.done(redirect, "desk.flash.measure-added", measure.code());
            return new ModelAndView("redirect:" + draft.path() + "#measure-" + DraftLevels.encoded(measure.code()));
        } catch (Problem problem) {
            return refused(draft, null, form, problem, model);
        }
    }

    /// @param field the field to begin with
    @GetMapping("/{measure}/form")
    String form(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @RequestParam(defaultValue = "") String field,
            Actor actor,
            Model model) {
        Draft draft = open.open(id, actor);
        MeasureContent shown = draft.measure(measure);
        pieces.open(draft.version().id(), measure, actor);
        EditForm form = formOf(draft, shown, Drafts.digest(shown), MeasureFields.of(shown), field);
        boolean lacksLine = LISTS.contains(field) && form.fields().lines(field).isEmpty();
        show(draft, shown, lacksLine ? form.withLine(field) : form, Refusal.NONE, model);
        return FORM;
    }

    private static EditForm formOf(Draft draft, MeasureContent measure, String seen, Fields fields, String focus) {
        String path = draft.path() + "/measures/" + measure.promise();
        return EditForm.of(
                "m" + measure.promise(),
                path,
                draft.path() + "#row-" + measure.promise(),
                seen,
                fields,
                focus.isEmpty() ? "title" : focus);
    }

    @PostMapping("/{measure}")
    ModelAndView edit(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String line,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = open.open(id, actor);
        Fields fields = Fields.of(typed);
        if (draft.findMeasure(measure).isEmpty()) {
            Problem gone = new Problem(Problem.Kind.CONFLICT, "desk.problem.measure-gone");
            EditForm anew = newForm(draft, draft.lastGroup(), fields);
            return refused(draft, null, anew, gone, model);
        }
        MeasureContent shown = drafts.measureAsSeen(draft.version().id(), draft.content(), measure, seen);
        EditForm form = formOf(draft, shown, seen, fields, "");
        if (!line.isEmpty()) {
            return reshaped(draft, shown, form, line, model);
        }
        Faults faults = new Faults();
        MeasureContent read = reading(draft, shown).read(fields, lists, faults);
        if (!faults.isEmpty()) {
            return refused(draft, shown, form.with(faults), Faults.problem(), model);
        }
        try {
            Drafts.Outcome outcome = drafts.change(id, new EditMeasure(measure, read, seen), actor);
            pieces.close(draft.version().id(), measure, actor);
            if (outcome.isJoined()) {
                FlashMessage.done(
                        redirect, "desk.flash.measure-joined", outcome.by(), names(outcome.others(), language));
            } else {
                FlashMessage.done(redirect, "desk.flash.measure-saved", read.code());
            }
            return new ModelAndView("redirect:" + draft.path() + (htmx ? "/measures/" + measure : "#row-" + measure));
        } catch (Clash clash) {
            MeasureContent joined = ((EditMeasure) clash.joined()).measure();
            MeasureContent theirs = ((EditMeasure) clash.theirs()).measure();
            EditForm both = form.against(
                    Drafts.digest(theirs), MeasureFields.of(joined), MeasureFields.of(theirs), clash.places());
            return refused(open.open(id, actor), theirs, both, clash, model);
        } catch (Problem problem) {
            return refused(draft, shown, form, problem, model);
        }
    }

    /// Who else has the same measure open, and whether somebody has changed it since this form showed it.
    @GetMapping("/{measure}/company")
    String company(
            @PathVariable UUID id, @PathVariable UUID measure, @RequestParam String seen, Actor actor, Model model) {
        Draft draft = open.open(id, actor);
        model.addAttribute("others", pieces.open(draft.version().id(), measure, actor));
        model.addAttribute(
                "changedBy",
                draft.findMeasure(measure)
                        .filter(now -> !Drafts.digest(now).equals(seen))
                        .map(now -> pieces.lastChangedBy(draft.version().id(), measure))
                        .orElse(""));
        return "desk/edit/company";
    }

    /// How the words of a deadline are understood, while they are typed.
    @GetMapping("/deadline")
    String understand(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Model model) {
        Draft draft = open.open(id, actor);
        String words = typed.values().stream().findFirst().orElse("");
        model.addAttribute(
                "deadline",
                new WrittenDeadlines(draft.head(), null).meaning(LocalizedText.in(Language.SQ.code(), words)));
        return "desk/deadline";
    }

    private ModelAndView reshaped(
            Draft draft, @Nullable MeasureContent shown, EditForm form, String line, Model model) {
        LineAct act = LineAct.of(line, form.fields());
        show(draft, shown, form.reshaped(act), Refusal.NONE, model);
        return new ModelAndView(FORM, model.asMap());
    }

    private ModelAndView refused(
            Draft draft, @Nullable MeasureContent shown, EditForm form, Problem problem, Model model) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        show(draft, shown, form, Refusal.of(problem), model);
        return new ModelAndView(FORM, model.asMap(), problem.kind().status());
    }

    private void show(Draft draft, @Nullable MeasureContent shown, EditForm form, Refusal refusal, Model model) {
        String home = draft.home(shown);
        model.addAttribute(
                "edit",
                new MeasureForm(
                        form,
                        draft,
                        home,
                        lists.list(),
                        new WrittenDeadlines(draft.head(), shown),
                        new OwnerNames(directories.directory(draft.plan().institution()), shown)));
        model.addAttribute("refusal", refusal);
    }

    private MeasureFields reading(Draft draft, @Nullable MeasureContent shown) {
        return new MeasureFields(
                draft,
                shown,
                new WrittenDeadlines(draft.head(), shown),
                new OwnerNames(directories.directory(draft.plan().institution()), shown));
    }

    /// What the places of a piece are called: of "title.sq" and "title.en" it is the title.
    private String names(Set<String> places, Language language) {
        Set<String> roots =
                places.stream().map(place -> place.split("\\.", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
        return roots.stream()
                .map(root -> texts.text(language, "desk.draft.field." + root))
                .collect(Collectors.joining(", "));
    }
}
