package org.besa.plans.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.jspecify.annotations.Nullable;

/// What a plan that came from outside must hold to before it can be one of Besa: numbers and keys tell things apart,
/// what is named is there, everything has a title, no time ends before it begins.
final class FormChecks {

    private final PlanContent content;
    private final List<FormFault> faults = new ArrayList<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> problems = new HashSet<>();
    private final Set<String> measures = new HashSet<>();

    private FormChecks(PlanContent content) {
        this.content = content;
    }

    /// All that is wrong; empty when nothing is.
    static List<FormFault> faultsOf(PlanContent content) {
        FormChecks checks = new FormChecks(content);
        checks.plan();
        return checks.faults;
    }

    private void plan() {
        require(!content.title().isEmpty(), "no-title");
        if (content.periodStart() != null && content.periodEnd() != null) {
            require(!content.periodEnd().isBefore(content.periodStart()), "end-before-start", "");
        }
        content.groups().forEach(this::group);
        content.measures().forEach(this::measure);
    }

    private void group(Group group) {
        String parent = group.parent();
        require(parent == null || groups.contains(parent), "no-parent", group.code(), String.valueOf(parent));
        require(!group.code().isBlank() && groups.add(group.code()), "group-twice", group.code());
        require(!group.title().isEmpty(), "group-without-title", group.code());
        for (ProblemText problem : group.problems()) {
            require(problems.add(problem.key()), "problem-twice", problem.key());
        }
    }

    private void measure(MeasureContent measure) {
        require(!measure.code().isBlank() && measures.add(measure.code()), "measure-twice", measure.code());
        require(!measure.title().isEmpty(), "measure-without-title", measure.code());
        for (String problem : measure.problems()) {
            require(problems.contains(problem), "no-problem", measure.code(), problem);
        }
        deadline(measure.code(), measure.start());
        deadline(measure.code(), measure.deadline());
        for (Step step : measure.activities()) {
            deadline(measure.code(), step.start());
            deadline(measure.code(), step.deadline());
        }
    }

    private void deadline(String code, @Nullable WrittenDeadline deadline) {
        if (deadline != null && deadline.start() != null && deadline.end() != null) {
            require(!deadline.end().isBefore(deadline.start()), "end-before-start", code);
        }
    }

    private void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            faults.add(new FormFault(null, key, arguments));
        }
    }
}
