package org.besa.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;

/// An amendment of a plan, as `demo/amendments/<slug>.json` lists them from the first to the last.
///
/// @param deadlines new deadlines by the code of the measure
/// @param descriptions new descriptions by the code of the measure
/// @param dropped codes of the measures that the plan has no more
record DemoAmendment(
        LocalDate publishedOn,
        DemoPlan.DemoAct act,
        LocalizedText reason,
        Map<String, LocalizedText> deadlines,
        Map<String, LocalizedText> descriptions,
        List<String> dropped) {

    /// The plan as it reads with this amendment.
    PlanContent amended(PlanContent content) {
        return content.withGroups(content.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .filter(measure -> !dropped.contains(measure.code()))
                        .map(this::amended)
                        .toList()))
                .toList());
    }

    private MeasureContent amended(MeasureContent measure) {
        MeasureContent described = descriptions.containsKey(measure.code())
                ? measure.described(descriptions.getOrDefault(measure.code(), LocalizedText.EMPTY))
                : measure;
        LocalizedText words = deadlines.get(measure.code());
        return words == null
                ? described
                : described.due(WrittenDeadline.of(
                        words, new DeadlineGrammar().parse(words.in(Language.EN), DeadlineHints.NONE)));
    }
}
