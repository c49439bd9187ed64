package org.besa.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a new plan can begin with: groups, and the problems that plans of the kind usually meet. Templates are data
/// (`plan-templates.json`).
///
/// @param kind code of the [PlanKind] it is for
/// @param effectiveFrom since when it is offered
/// @param about what it holds, for those who choose
public record PlanTemplate(
        String code, String kind, LocalDate effectiveFrom, LocalizedText name, LocalizedText about, List<Part> groups) {

    /// A group of a template.
    ///
    /// @param parent code of the group it belongs to, null at the top
    /// @param problems to be looked for, one text each
    public record Part(
            String code,
            @Nullable String parent,
            LocalizedText title,
            LocalizedText description,
            List<LocalizedText> problems) {}

    /// The groups of a new plan.
    public List<Group> begun() {
        return groups.stream().map(PlanTemplate::group).toList();
    }

    private static Group group(Part part) {
        List<ProblemText> problems = new ArrayList<>();
        for (LocalizedText text : part.problems()) {
            problems.add(ProblemText.open(part.code() + ".r" + (problems.size() + 1), text));
        }
        return new Group(
                part.code(),
                part.parent(),
                part.title(),
                part.description(),
                LocalizedText.EMPTY,
                List.of(),
                problems,
                List.of());
    }
}
