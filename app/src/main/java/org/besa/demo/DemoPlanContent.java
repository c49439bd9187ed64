package org.besa.demo;

import java.util.ArrayList;
import java.util.List;
import org.besa.demo.DemoPlan.DemoGroup;
import org.besa.demo.DemoPlan.DemoMeasure;
import org.besa.demo.DemoPlan.DemoOwner;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Turns a plan of the demonstration into content, its deadlines understood by the grammar that reads documents.
final class DemoPlanContent {

    private final DemoDirectory directory;
    private final DeadlineGrammar grammar = new DeadlineGrammar();

    DemoPlanContent(DemoDirectory directory) {
        this.directory = directory;
    }

    PlanContent content(DemoPlan plan) {
        return new PlanContent(
                plan.title(),
                plan.summary(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.groups().stream().map(this::group).toList());
    }

    private PlanContent.Group group(DemoGroup group) {
        return new PlanContent.Group(
                group.code(),
                group.parent(),
                group.title(),
                LocalizedText.EMPTY,
                orEmpty(group.indicator()),
                List.of(),
                group.problems().stream().map(DemoPlanContent::problem).toList(),
                group.measures().stream().map(this::measure).toList());
    }

    private static PlanContent.ProblemText problem(DemoPlan.DemoProblem problem) {
        return new PlanContent.ProblemText(
                problem.key(),
                problem.text(),
                problem.visibility() == null ? PlanContent.Visibility.PUBLIC : problem.visibility());
    }

    private PlanContent.MeasureContent measure(DemoMeasure measure) {
        return new PlanContent.MeasureContent(
                null,
                measure.code(),
                measure.title(),
                orEmpty(measure.description()),
                measure.problems(),
                owners(measure),
                measure.start() == null ? null : deadline(measure.start()),
                deadline(measure.deadline()),
                measure.activities().stream()
                        .map(step -> PlanContent.Step.of(step.text(), deadline(orEmpty(step.deadline()))))
                        .toList(),
                measure.resources(),
                measure.indicators().stream()
                        .map(indicator -> new PlanContent.IndicatorText(
                                indicator.text(),
                                orEmpty(indicator.baseline()),
                                orEmpty(indicator.target()),
                                orEmpty(indicator.verification()),
                                null))
                        .toList(),
                measure.budget().stream()
                        .map(line -> new PlanContent.Budget(
                                line.year(),
                                line.source(),
                                line.amount(),
                                null,
                                null,
                                line.currency(),
                                line.amount().toPlainString()))
                        .toList(),
                false,
                measure.marks(),
                measure.references() == null ? List.of() : measure.references());
    }

    private List<Owner> owners(DemoMeasure measure) {
        List<Owner> owners = new ArrayList<>();
        measure.responsible().forEach(owner -> owners.add(owner(owner, Owner.Role.LEAD)));
        measure.supporting().forEach(owner -> owners.add(owner(owner, Owner.Role.SUPPORTING)));
        return owners;
    }

    private Owner owner(DemoOwner owner, Owner.Role role) {
        String institution = owner.institution();
        if (institution == null) {
            return new Owner(Owner.Role.EXTERNAL, null, null, orEmpty(owner.text()));
        }
        return new Owner(
                role,
                directory.institution(institution).id(),
                owner.unit() == null
                        ? null
                        : directory.unit(institution, owner.unit()).id(),
                directory.name(institution, owner.unit()));
    }

    private WrittenDeadline deadline(LocalizedText words) {
        return words.isEmpty()
                ? WrittenDeadline.none()
                : WrittenDeadline.of(words, grammar.parse(words.in(Language.EN), DeadlineHints.NONE));
    }

    private static LocalizedText orEmpty(@Nullable LocalizedText text) {
        return text == null ? LocalizedText.EMPTY : text;
    }
}
