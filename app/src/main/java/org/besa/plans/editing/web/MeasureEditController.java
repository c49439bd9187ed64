package org.besa.plans.editing.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.desk.DeskPlanModel;
import org.besa.plans.editing.Clash;
import org.besa.plans.editing.Drafts;
import org.besa.plans.editing.OpenPieces;
import org.besa.plans.editing.PieceChange.EditMeasure;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
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

/// Measures of a draft, changed where they stand. With htmx the form takes the place of its row.
@Controller
@RequestMapping("/desk/plans/{id}/measures")
class MeasureEditController {

    /// Lists of which a gap says that they are empty.
    private static final Set<String> LISTS = Set.of("owners", "activities");

    private final OpenDrafts open;
    private final Drafts drafts;
    private final OpenPieces pieces;
    private final MeasureForms forms;
    private final DeskPlanModel plans;
    private final Texts texts;

    MeasureEditController(
            OpenDrafts open, Drafts drafts, OpenPieces pieces, MeasureForms forms, DeskPlanModel plans, Texts texts) {
        this.open = open;
        this.drafts = drafts;
        this.pieces = pieces;
        this.forms = forms;
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

    /// @param field the field to begin with
    @GetMapping("/{measure}/form")
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @RequestParam(defaultValue = "") String field,
            Actor actor,
            Model model) {
        Draft draft = open.open(id, actor);
        MeasureContent shown = draft.measure(measure);
        pieces.open(draft.version().id(), measure, actor);
        EditForm form = MeasureForms.of(draft, shown, Drafts.digest(shown), MeasureFields.of(shown), field);
        boolean lacksLine = LISTS.contains(field) && form.fields().lines(field).isEmpty();
        return forms.page(draft, shown, lacksLine ? form.withLine(field) : form, model);
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
            EditForm anew = MeasureForms.anew(draft, draft.lastGroup(), fields);
            Problem gone = new Problem(Problem.Kind.CONFLICT, "desk.problem.measure-gone");
            return forms.refused(draft, null, anew, gone, model);
        }
        MeasureContent shown = drafts.measureAsSeen(draft.version().id(), draft.content(), measure, seen);
        EditForm form = MeasureForms.of(draft, shown, seen, fields, "");
        if (!line.isEmpty()) {
            return forms.reshaped(draft, shown, form, line, model);
        }
        Faults faults = new Faults();
        MeasureContent read = forms.read(draft, shown, fields, faults);
        if (!faults.isEmpty()) {
            return forms.refused(draft, shown, form.with(faults), Faults.problem(), model);
        }
        try {
            Drafts.Outcome outcome = drafts.change(id, new EditMeasure(measure, read, seen), actor);
            pieces.close(draft.version().id(), measure, actor);
            tell(outcome, read.code(), language, redirect);
            return new ModelAndView("redirect:" + draft.path() + (htmx ? "/measures/" + measure : "#row-" + measure));
        } catch (Clash clash) {
            return both(open.open(id, actor), form, clash, model);
        } catch (Problem problem) {
            return forms.refused(draft, shown, form, problem, model);
        }
    }

    private ModelAndView both(Draft draft, EditForm form, Clash clash, Model model) {
        MeasureContent joined = ((EditMeasure) clash.joined()).measure();
        MeasureContent theirs = ((EditMeasure) clash.theirs()).measure();
        EditForm both =
                form.against(Drafts.digest(theirs), MeasureFields.of(joined), MeasureFields.of(theirs), clash.places());
        return forms.refused(draft, theirs, both, clash, model);
    }

    private void tell(Drafts.Outcome outcome, String code, Language language, RedirectAttributes redirect) {
        if (outcome.isJoined()) {
            FlashMessage.done(redirect, "desk.flash.measure-joined", outcome.by(), names(outcome.others(), language));
        } else {
            FlashMessage.done(redirect, "desk.flash.measure-saved", code);
        }
    }

    /// What the places of a piece are called: of "title.sq" and "title.en" it is the title.
    private String names(Set<String> places, Language language) {
        Set<String> roots =
                places.stream().map(place -> place.split("\\.", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
        return roots.stream()
                .map(root -> texts.text(language, "desk.draft.field." + root))
                .collect(Collectors.joining(", "));
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
}
