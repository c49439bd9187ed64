package org.besa.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanVersion;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.Plans;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.LocalizedText;
import org.springframework.context.ApplicationContext;

/// Plans that are published and amended, for tests of what the public gets.
public record PublishedPlans(Plans plans, Approvals approvals) {

    /// Those of an application.
    public static PublishedPlans of(ApplicationContext application) {
        return new PublishedPlans(application.getBean(Plans.class), application.getBean(Approvals.class));
    }

    /// Publishes a first version, at a moment long ago so that nothing depends on today.
    public PlanVersion publish(String slug, String kind, UUID institution, PlanContent content) {
        PlanVersion draft = plans.draft(new NewPlan(slug, kind, institution, null), content, TestActors.coordinator());
        return approvals.publishKnown(
                draft.plan(),
                Act.of("1", LocalDate.of(2025, 1, 10), LocalizedText.of("Ministri", "The minister")),
                Instant.parse("2025-01-15T09:00:00Z"),
                TestActors.coordinator());
    }

    /// Publishes an amendment.
    public PlanVersion amend(UUID plan, Instant at, UnaryOperator<PlanContent> change) {
        plans.amend(plan, LocalizedText.of("Ligji u vonua", "The law came late"), TestActors.coordinator());
        plans.rewrite(plan, change, TestActors.coordinator());
        return approvals.publishKnown(
                plan, Act.of("2", LocalDate.of(2025, 6, 1), LocalizedText.EMPTY), at, TestActors.coordinator());
    }

    /// The content with another deadline for one measure.
    public static PlanContent due(PlanContent content, String code, String deadline) {
        WrittenDeadline written = WrittenDeadline.of(
                LocalizedText.in("en", deadline), new DeadlineGrammar().parse(deadline, DeadlineHints.NONE));
        return content.withGroups(content.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .map(measure -> measure.code().equals(code) ? measure.due(written) : measure)
                        .toList()))
                .toList());
    }

    /// The content without one measure.
    public static PlanContent without(PlanContent content, String code) {
        return content.withGroups(content.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .filter(measure -> !measure.code().equals(code))
                        .toList()))
                .toList());
    }
}
