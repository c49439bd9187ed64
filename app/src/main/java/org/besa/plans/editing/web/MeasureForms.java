package org.besa.plans.editing.web;

import java.util.Map;
import org.besa.plans.CodeLists;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.imports.UnitDirectories;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/// The page of a measure's form: shown, reshaped, refused, read.
@Component
class MeasureForms {

    private static final String PAGE = "desk/edit/measure_page";

    private final UnitDirectories directories;
    private final CodeLists lists;

    MeasureForms(UnitDirectories directories, CodeLists lists) {
        this.directories = directories;
        this.lists = lists;
    }

    /// The form of a measure that is not in the plan yet.
    static EditForm anew(Draft draft, String group, Fields fields) {
        String action = draft.path() + "/measures?group=" + DraftLevels.encoded(group);
        return EditForm.of("new", action, draft.path(), "", fields, "title");
    }

    /// The form of a measure of the plan.
    static EditForm of(Draft draft, MeasureContent measure, String seen, Fields fields, String focus) {
        String path = draft.path() + "/measures/" + measure.promise();
        String back = draft.path() + "#row-" + measure.promise();
        return EditForm.of("m" + measure.promise(), path, back, seen, fields, focus.isEmpty() ? "title" : focus);
    }

    /// @param shown what the form was filled with; null for a new measure
    ModelAndView page(Draft draft, @Nullable MeasureContent shown, EditForm form, Model model) {
        show(draft, shown, form, Refusal.NONE, model);
        return new ModelAndView(PAGE, model.asMap());
    }

    /// The form with other lines in one of its lists.
    ModelAndView reshaped(Draft draft, @Nullable MeasureContent shown, EditForm form, String line, Model model) {
        return page(draft, shown, form.reshaped(LineAct.of(line, form.fields())), model);
    }

    /// The form again, with why it was not taken.
    ModelAndView refused(Draft draft, @Nullable MeasureContent shown, EditForm form, Problem problem, Model model) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        show(draft, shown, form, Refusal.of(problem), model);
        return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
    }

    private void show(Draft draft, @Nullable MeasureContent shown, EditForm form, Refusal refusal, Model model) {
        model.addAllAttributes(Map.of(
                "edit",
                new MeasureForm(
                        form, draft, draft.home(shown), lists.list(), deadlines(draft, shown), names(draft, shown)),
                "refusal",
                refusal));
    }

    /// What was typed, as a measure.
    MeasureContent read(Draft draft, @Nullable MeasureContent shown, Fields fields, Faults faults) {
        return new MeasureFields(draft, shown, deadlines(draft, shown), names(draft, shown))
                .read(fields, lists, faults);
    }

    private static WrittenDeadlines deadlines(Draft draft, @Nullable MeasureContent shown) {
        return new WrittenDeadlines(draft.head(), shown);
    }

    private OwnerNames names(Draft draft, @Nullable MeasureContent shown) {
        return new OwnerNames(directories.directory(draft.plan().institution()), shown);
    }
}
