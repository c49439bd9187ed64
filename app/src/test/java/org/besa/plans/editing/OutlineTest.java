package org.besa.plans.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.editing.OrderChange.Way;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.besa.testing.FullPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The full plan reads A (A.1: A.1.1), B (B.1, B.2).
class OutlineTest {

    private final Outline plan = new Outline(numbered(FullPlan.content(new UUID(1, 1), new UUID(1, 2))));

    @Test
    void aMeasureStepsThroughItsGroup() {
        assertEquals("A[] A.1[A.1.1] B[B.2 B.1]", words(plan.stepMeasure(promise("B.1"), Way.DOWN)));
        assertEquals("A[] A.1[A.1.1] B[B.2 B.1]", words(plan.stepMeasure(promise("B.2"), Way.UP)));
    }

    @Test
    void aMeasureStepsOverTheBorderOfItsGroup() {
        assertEquals("A[] A.1[A.1.1 B.1] B[B.2]", words(plan.stepMeasure(promise("B.1"), Way.UP)));
        assertEquals("A[] A.1[] B[A.1.1 B.1 B.2]", words(plan.stepMeasure(promise("A.1.1"), Way.DOWN)));
    }

    @Test
    void atTheEdgeOfThePlanAMeasureStays() {
        assertEquals(words(plan), words(plan.stepMeasure(promise("B.2"), Way.DOWN)));
        Outline first = plan.place(promise("B.1"), "A", null);
        assertEquals(words(first), words(first.stepMeasure(promise("B.1"), Way.UP)));
    }

    @Test
    void aMeasureIsPutInFrontOfAnotherOrAtTheEnd() {
        assertEquals("A[] A.1[B.2 A.1.1] B[B.1]", words(plan.place(promise("B.2"), "A.1", promise("A.1.1"))));
        assertEquals("A[A.1.1] A.1[] B[B.1 B.2]", words(plan.place(promise("A.1.1"), "A", null)));
        assertEquals(words(plan), words(plan.place(promise("B.1"), "B", promise("B.1"))));
    }

    @Test
    void aGroupMovesWithAllThatIsInIt() {
        assertEquals("B[B.1 B.2] A[] A.1[A.1.1]", words(plan.stepGroup("A", Way.DOWN)));
        assertEquals("B[B.1 B.2] A[] A.1[A.1.1]", words(plan.stepGroup("B", Way.UP)));
        assertEquals(words(plan), words(plan.stepGroup("A.1", Way.DOWN)));
    }

    @Test
    void aNewGroupComesAfterAllThatIsInItsParent() {
        assertEquals("A[] A.1[A.1.1] A.2[] B[B.1 B.2]", words(plan.withNew(group("A.2", "A"))));
        assertEquals("A[] A.1[A.1.1] B[B.1 B.2] C[]", words(plan.withNew(group("C", null))));
        assertThrows(Problem.class, () -> plan.withNew(group("X.1", "X")));
    }

    @Test
    void aGroupWithAnotherCodeKeepsItsChildrenAndWithAnotherParentMovesThere() {
        Outline renamed = plan.withGroup("A", group("D", null));
        assertEquals("D[] A.1[A.1.1] B[B.1 B.2]", words(renamed));
        assertEquals("D", renamed.group("A.1").parent());
        assertEquals("A[] B[B.1 B.2] A.1[A.1.1]", words(plan.withGroup("A.1", group("A.1", "B"))));
    }

    @Test
    void aGroupIsNotPutIntoItself() {
        assertEquals(
                "desk.problem.group-in-itself",
                assertThrows(Problem.class, () -> plan.withGroup("A", group("A", "A.1")))
                        .key());
    }

    @Test
    void measuresForgetTheProblemsThatGoWithAGroup() {
        Outline without = plan.withoutGroup("B");

        assertEquals("A[] A.1[A.1.1]", words(without));
        assertEquals(
                List.of("A.1.a", "A.1.b", "A.1.c"),
                without.measure(promise("A.1.1")).problems());
    }

    @Test
    void aGroupGoesWithAllThatIsInIt() {
        assertEquals("B[B.1 B.2]", words(plan.withoutGroup("A")));
    }

    @Test
    void numbersFollowTheOrder() {
        assertEquals(
                "A[] A.1[A.1.1 A.1.2] B[B.1]",
                words(plan.place(promise("B.2"), "A.1", promise("A.1.1")).renumbered()));
    }

    private UUID promise(String code) {
        return plan.content().measures().stream()
                .filter(measure -> measure.code().equals(code))
                .map(measure -> Objects.requireNonNull(measure.promise()))
                .findFirst()
                .orElseThrow();
    }

    private static Group group(String code, @Nullable String parent) {
        return new Group(
                code,
                parent,
                LocalizedText.of("Grupi", "The group"),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                List.of(),
                List.of(),
                List.of());
    }

    private static PlanContent numbered(PlanContent content) {
        List<MeasureContent> all = content.measures();
        return content.withGroups(content.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .map(measure -> measure.as(new UUID(9, all.indexOf(measure))))
                        .toList()))
                .toList());
    }

    private static String words(Outline outline) {
        return String.join(
                " ",
                outline.content().groups().stream()
                        .map(group -> group.code() + "["
                                + String.join(
                                        " ",
                                        group.measures().stream()
                                                .map(MeasureContent::code)
                                                .toList())
                                + "]")
                        .toList());
    }
}
