package org.besa.bench;

import java.util.ArrayList;
import java.util.List;
import org.besa.bench.GeneratedPlan.Area;
import org.besa.directory.Institution;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.LocalizedText;

/// Generated plans as content, the measures of which institutions share evenly.
final class GeneratedContent {

    private final List<Institution> sharers;
    private final DeadlineGrammar deadlines = new DeadlineGrammar();
    private int written;

    GeneratedContent(List<Institution> sharers) {
        this.sharers = List.copyOf(sharers);
    }

    PlanContent plan(String title, int measures) {
        List<Group> groups = new ArrayList<>();
        for (Area area : GeneratedPlan.of(measures).areas()) {
            groups.add(group(String.valueOf(groups.size() + 1), area));
        }
        return new PlanContent(text(title), LocalizedText.EMPTY, null, null, groups);
    }

    static Institution institution(String code, String name) {
        return Institution.of(code, text(name), "ministry");
    }

    private Group group(String code, Area area) {
        List<ProblemText> risks = new ArrayList<>();
        List<MeasureContent> measures = new ArrayList<>();
        for (List<String> row : area.rows()) {
            String risk = "risk " + row.getFirst();
            risks.add(ProblemText.open(risk, text(row.get(1))));
            measures.add(measure(row, risk, sharers.get(written++ % sharers.size())));
        }
        return new Group(
                code, null, text(area.title()), LocalizedText.EMPTY, LocalizedText.EMPTY, List.of(), risks, measures);
    }

    /// A row of the generated plan: number, risk, measure, unit, deadline, activities, resources.
    private MeasureContent measure(List<String> row, String risk, Institution owner) {
        return new MeasureContent(
                null,
                row.get(0),
                text(row.get(2)),
                LocalizedText.EMPTY,
                List.of(risk),
                List.of(new Owner(Owner.Role.LEAD, owner.id(), null, text(row.get(3)))),
                null,
                deadline(row.get(4)),
                List.of(row.get(5).split("; ", -1)).stream()
                        .map(step -> Step.of(text(step), WrittenDeadline.none()))
                        .toList(),
                List.of(text(row.get(6))),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of());
    }

    WrittenDeadline deadline(String words) {
        return WrittenDeadline.of(text(words), deadlines.parse(words, DeadlineHints.NONE));
    }

    static LocalizedText text(String english) {
        return LocalizedText.of(english, english);
    }
}
