package org.besa.plans.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanTemplates;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class NewPlansTest {

    private static final PlanHead HEAD = new PlanHead(
            LocalizedText.of("Cikli i ri", "The new cycle"),
            LocalizedText.EMPTY,
            LocalDate.of(2029, 1, 1),
            LocalDate.of(2032, 12, 31));

    @Autowired
    NewPlans newPlans;

    @Autowired
    Plans plans;

    @Autowired
    PlanTemplates templates;

    @Autowired
    Approvals approvals;

    @Autowired
    Institutions institutions;

    private UUID ministry = new UUID(0, 0);
    private UUID earlier = new UUID(0, 0);

    @BeforeEach
    void aPublishedPlan() {
        ministry = TestInstitutions.ministry(institutions, "ministria-prove", "Ministria", "Ministry")
                .id();
        UUID unit = TestInstitutions.unit(institutions, ministry, "nj", "Njësia", "The unit")
                .id();
        earlier = plans.draft(
                        new NewPlan(null, "strategy-action-plan", ministry, null),
                        FullPlan.content(ministry, unit),
                        TestActors.coordinator())
                .plan();
        approvals.publishDraft(earlier, null, TestActors.approver());
    }

    @Test
    void everyTemplateMakesADraftOfItsKind() {
        assertTrue(templates.list().size() >= 3);
        templates.list().forEach(template -> {
            PlanContent begun = begin(template.kind(), new Beginning.Template(template.code()));
            assertEquals(template.groups().size(), begun.groups().size());
            assertEquals(
                    template.groups().stream()
                            .mapToInt(group -> group.problems().size())
                            .sum(),
                    begun.groups().stream()
                            .mapToInt(group -> group.problems().size())
                            .sum());
        });
    }

    @Test
    void theLastCycleIsTakenOverAsNewPromisesWithoutDeadlinesAndMoney() {
        PlanContent begun = begin("strategy-action-plan", new Beginning.Cycle(earlier, true));

        PlanContent before = plans.content(plans.listVersions(earlier).getFirst());
        MeasureContent old = before.measures().getFirst();
        MeasureContent measure = begun.measures().getFirst();
        assertEquals(HEAD, PlanHead.of(begun));
        assertEquals(
                before.groups().stream().map(PlanContent.Group::problems).toList(),
                begun.groups().stream().map(PlanContent.Group::problems).toList());
        assertEquals(old.title(), measure.title());
        assertEquals(old.indicators(), measure.indicators());
        assertNotEquals(old.promise(), measure.promise());
        assertEquals(WrittenDeadline.none(), measure.deadline());
        assertEquals(WrittenDeadline.none(), measure.activities().getFirst().deadline());
        assertEquals(List.of(), measure.budget());
    }

    @Test
    void theMeasuresOfTheLastCycleCanStayBehind() {
        PlanContent begun = begin("strategy-action-plan", new Beginning.Cycle(earlier, false));

        assertEquals(3, begun.groups().size());
        assertEquals(List.of(), begun.measures());
    }

    @Test
    void aPlanBeginsWithNothingOfAnotherKindOrInstitution() {
        UUID other = TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id();

        assertProblem("desk.problem.other-plan", "integrity-plan", ministry, new Beginning.Cycle(earlier, true));
        assertProblem("desk.problem.other-plan", "strategy-action-plan", other, new Beginning.Cycle(earlier, true));
        assertProblem(
                "desk.problem.other-kind", "strategy-action-plan", ministry, new Beginning.Template("usual-areas"));
    }

    @Test
    void aPlanNeedsATitleAndAPersonWhoMayWriteIt() {
        PlanHead untitled = new PlanHead(LocalizedText.EMPTY, LocalizedText.EMPTY, null, null);

        assertEquals(
                "desk.problem.plan-untitled",
                assertThrows(
                                Problem.class,
                                () -> newPlans.begin(
                                        "integrity-plan",
                                        ministry,
                                        untitled,
                                        new Beginning.Scratch(),
                                        TestActors.of(ministry)))
                        .key());
        assertThrows(
                AccessDeniedException.class,
                () -> newPlans.begin(
                        "integrity-plan", ministry, HEAD, new Beginning.Scratch(), TestActors.of(new UUID(7, 7))));
    }

    private PlanContent begin(String kind, Beginning beginning) {
        PlanVersion draft = newPlans.begin(kind, ministry, HEAD, beginning, TestActors.of(ministry));
        return plans.content(draft);
    }

    private void assertProblem(String key, String kind, UUID institution, Beginning beginning) {
        Problem problem = assertThrows(
                Problem.class, () -> newPlans.begin(kind, institution, HEAD, beginning, TestActors.coordinator()));
        assertEquals(key, problem.key());
    }
}
