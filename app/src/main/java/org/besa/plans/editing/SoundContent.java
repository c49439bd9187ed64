package org.besa.plans.editing;

import java.util.HashSet;
import java.util.Set;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;

/// What holds of every draft, finished or not.
final class SoundContent {

    private SoundContent() {}

    /// The content, when groups and measures have titles and codes of their own.
    ///
    /// @throws Problem otherwise
    static PlanContent require(PlanContent content) {
        requireText(content.title(), "desk.problem.plan-untitled");
        if (content.periodStart() != null
                && content.periodEnd() != null
                && content.periodEnd().isBefore(content.periodStart())) {
            throw invalid("desk.problem.period-backwards");
        }
        Set<String> groups = new HashSet<>();
        Set<String> measures = new HashSet<>();
        for (Group group : content.groups()) {
            requireCode(group.code(), groups);
            requireText(group.title(), "desk.problem.group-untitled", group.code());
            for (MeasureContent measure : group.measures()) {
                requireCode(measure.code(), measures);
                requireText(measure.title(), "desk.problem.measure-untitled", measure.code());
            }
        }
        return content;
    }

    private static void requireCode(String code, Set<String> taken) {
        if (code.isBlank()) {
            throw invalid("desk.problem.no-code");
        }
        if (!taken.add(code)) {
            throw invalid("desk.problem.code-taken", code);
        }
    }

    private static void requireText(LocalizedText text, String problem, Object... arguments) {
        if (text.isEmpty()) {
            throw invalid(problem, arguments);
        }
    }

    private static Problem invalid(String key, Object... arguments) {
        return new Problem(Problem.Kind.INVALID, key, arguments);
    }
}
