package org.besa.plans.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.comparison.MeasureComparison.Changed;
import org.besa.plans.comparison.MeasureComparison.Dropped;
import org.besa.plans.comparison.MeasureComparison.Shift;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {

    private final PlanContent plan = eachMeasure(
            ContentBuilder.plan()
                    .measure("1.1", LocalizedText.of("E para", "First"), "June 2027")
                    .measure("1.2", LocalizedText.of("E dyta", "Second"), "December 2027")
                    .build(),
            measure -> measure.as(new UUID(0, measure.code().hashCode())));

    @Test
    void aPlanSaysTheSameAsItself() {
        PlanComparison comparison = PlanComparison.of(plan, plan);

        assertTrue(comparison.isSame());
        assertTrue(comparison.summary().isNothing());
        assertEquals(2, comparison.summary().same());
    }

    @Test
    void aMeasureIsFoundAgainByItsPromiseUnderAnotherNumber() {
        Changed changed = changed(measure -> measure.numbered("7.7"));

        assertEquals(Set.of(MeasureField.CODE), changed.fields());
    }

    @Test
    void aDeadlineThatOnlyReadsOtherwiseHasNotMoved() {
        assertEquals(Shift.REWORDED, changed(due("30 June 2027")).shift());
        assertEquals(Shift.LATER, changed(due("July 2027")).shift());
        assertEquals(Shift.EARLIER, changed(due("May 2027")).shift());
        assertEquals(Shift.REMOVED, changed(due("ongoing")).shift());
        assertEquals(Shift.NONE, changed(measure -> measure.numbered("9")).shift());
    }

    @Test
    void aMeasureIsCountedAsLaterAndAsRewordedOnlyWhenBothAreTrue() {
        ComparisonSummary summary =
                PlanComparison.of(plan, first(due("July 2027"))).summary();
        assertEquals(new ComparisonSummary(0, 0, 1, 0, 0, 0, 0, 1), summary);

        ComparisonSummary both = PlanComparison.of(
                        plan, first(measure -> due("July 2027").apply(measure).numbered("5")))
                .summary();
        assertEquals(new ComparisonSummary(0, 0, 1, 0, 0, 0, 1, 1), both);
    }

    @Test
    void whatIsGoneStandsLastInItsGroup() {
        PlanContent without = plan.withGroups(List.of(
                plan.groups().getFirst().withMeasures(List.of(plan.measures().getLast()))));

        PlanComparison comparison = PlanComparison.of(plan, without);

        assertEquals(1, comparison.summary().dropped());
        assertInstanceOf(
                Dropped.class, comparison.groups().getFirst().measures().getLast());
    }

    @Test
    void aGroupThatIsGoneIsShownWithEverythingThatWasInIt() {
        PlanComparison comparison = PlanComparison.of(plan, plan.withGroups(List.of()));

        assertEquals(2, comparison.summary().dropped());
        assertEquals(List.of(), List.copyOf(comparison.fields()));
        assertEquals("1", comparison.groups().getFirst().group().code());
    }

    @Test
    void aNewPromiseUnderAnOldNumberIsNew() {
        ComparisonSummary summary = PlanComparison.of(plan, first(measure -> measure.as(new UUID(9, 9))))
                .summary();

        assertEquals(1, summary.added());
        assertEquals(1, summary.dropped());
    }

    private Changed changed(UnaryOperator<MeasureContent> change) {
        return assertInstanceOf(
                Changed.class,
                PlanComparison.of(plan, first(change))
                        .groups()
                        .getFirst()
                        .measures()
                        .getFirst());
    }

    private PlanContent first(UnaryOperator<MeasureContent> change) {
        MeasureContent first = plan.measures().getFirst();
        return eachMeasure(plan, measure -> measure.equals(first) ? change.apply(measure) : measure);
    }

    private static UnaryOperator<MeasureContent> due(String words) {
        return measure -> measure.due(WrittenDeadline.of(
                LocalizedText.in("en", words), new DeadlineGrammar().parse(words, DeadlineHints.NONE)));
    }

    private static PlanContent eachMeasure(PlanContent content, UnaryOperator<MeasureContent> change) {
        return content.withGroups(content.groups().stream()
                .map(group ->
                        group.withMeasures(group.measures().stream().map(change).toList()))
                .toList());
    }
}
