package org.besa.plans.editing.web;

import java.util.List;
import java.util.Optional;
import org.besa.plans.CodeList;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;

/// The form of a measure, with what it offers and how it understands what is typed.
///
/// @param home code of the group that the measure is in
public record MeasureForm(
        EditForm form, Draft draft, String home, List<CodeList> lists, WrittenDeadlines deadlines, OwnerNames names) {

    /// How the words of a deadline are understood.
    public Deadline meaning(String name) {
        return deadlines.meaning(form.fields().localized(name));
    }

    /// Whether somebody is named in a field whom the directory does not know.
    public boolean isUnknown(String name) {
        LocalizedText typed = form.fields().localized(name);
        return !typed.isEmpty() && names.found(typed).isEmpty();
    }

    /// Whom the directory knows under a name.
    public Optional<LocalizedText> found(String name) {
        return names.found(form.fields().localized(name));
    }

    /// The names to choose from.
    public List<String> proposals(Language language) {
        return names.proposals(language);
    }

    /// The problems that this person may read: those that are near, being of the group of the measure or ticked, or
    /// the others of the plan.
    public List<ProblemText> problems(boolean near) {
        return draft.content().groups().stream()
                .flatMap(group -> group.problems().stream()
                        .filter(draft::sees)
                        .filter(problem -> near == (group.code().equals(home) || isTicked(problem))))
                .toList();
    }

    private boolean isTicked(ProblemText problem) {
        return form.fields().isTicked("problems." + problem.key());
    }
}
