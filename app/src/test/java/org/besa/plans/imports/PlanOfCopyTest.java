package org.besa.plans.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanKind;
import org.besa.plans.imports.NameCorrection.MatchNames;
import org.besa.plans.imports.PlanCorrection.EditGroup;
import org.besa.plans.imports.RowCorrection.DropRow;
import org.besa.plans.imports.RowCorrection.EditRow;
import org.besa.platform.i18n.LocalizedText;
import org.junit.jupiter.api.Test;

class PlanOfCopyTest {

    private static final PlanKind.Level LEVEL = new PlanKind.Level(LocalizedText.EMPTY, LocalizedText.EMPTY);
    private static final PlanKind KIND = new PlanKind(
            "integrity-plan",
            LocalDate.EPOCH,
            LocalizedText.EMPTY,
            List.of(LEVEL),
            LEVEL,
            new PlanKind.Level(LocalizedText.EMPTY, LocalizedText.of("masa", "measures")),
            LEVEL,
            LocalizedText.EMPTY,
            List.of(new PlanKind.Mark(
                    "transparency", LocalizedText.of("Transparencë", "Transparency"), List.of("transparenc"))),
            List.of());

    private final WorkingCopy copy = Samples.copy();
    private final String first = copy.rows().getFirst().id();

    @Test
    void rowsBecomeMeasuresUnderTheirGroups() {
        PlanContent content = PlanOfCopy.content(copy, KIND);
        assertEquals(
                List.of("1", "2"),
                content.groups().stream().map(PlanContent.Group::code).toList());
        assertEquals(List.of("1.1", "1.2"), codes(content, 0));
        assertEquals(LocalDate.of(2026, 1, 1), content.periodStart());
        MeasureContent measure = content.groups().getFirst().measures().getFirst();
        assertEquals(LocalizedText.in("en", "Publish the crane log 1.1"), measure.title());
        assertEquals(LocalDate.of(2027, 12, 31), measure.deadline().end());
    }

    @Test
    void oneRiskOfSeveralRowsIsOneProblem() {
        PlanContent.Group group = PlanOfCopy.content(copy, KIND).groups().getFirst();
        assertEquals(1, group.problems().size());
        assertEquals(group.measures().get(0).problems(), group.measures().get(1).problems());
    }

    @Test
    void aGroupWithoutATitleIsCalledByWhatItHolds() {
        RowGroup untitled = copy.groups().getFirst();
        WorkingCopy after = new EditGroup(untitled.id(), untitled.version(), "1", "", "").applyTo(copy, "Ana");

        assertEquals(
                LocalizedText.of("Masa", "Measures"),
                PlanOfCopy.content(after, KIND).groups().getFirst().title());
    }

    @Test
    void whatFollowsTheBarOfAStepIsItsDeadline() {
        List<PlanContent.Step> steps = PlanOfCopy.content(copy, KIND)
                .groups()
                .getFirst()
                .measures()
                .getFirst()
                .activities();
        assertEquals(LocalizedText.in("en", "Approve the log."), steps.get(1).text());
        assertEquals(LocalDate.of(2027, 6, 30), steps.get(1).deadline().end());
        assertNull(steps.get(0).deadline().end());
    }

    @Test
    void aBarBeforeSomethingElseStaysInTheText() {
        assertEquals("A | B", RowDeadlines.of(copy).step("A | B").text());
    }

    @Test
    void furtherMeasuresOfARowAreItsDescription() {
        MeasureContent measure = firstMeasure(edit(Column.MEASURE, "Adopt the code", "Train the staff"));
        assertEquals(LocalizedText.in("en", "Adopt the code"), measure.title());
        assertEquals(LocalizedText.in("en", "Train the staff"), measure.description());
    }

    @Test
    void rowsLeftOutAndNumbersThatRepeatAreSeenTo() {
        WorkingCopy after = new DropRow(first, 0).applyTo(copy, "Ana");
        assertEquals(List.of("1.2"), codes(PlanOfCopy.content(after, KIND), 0));
        PlanContent twice = PlanOfCopy.content(edit(Column.CODE, "1.2"), KIND);
        assertEquals(List.of("1.2", "1.2-2"), codes(twice, 0));
    }

    @Test
    void namesBecomeOwnersWhetherTheDirectoryKnowsThemOrNot() {
        UUID port = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        WorkingCopy after = new MatchNames(Set.of("Crane office"), port, unit).applyTo(copy, "Ana");
        List<PlanContent.Owner> owners = firstMeasure(after).owners();
        assertEquals(unit, owners.get(0).unit());
        assertNull(owners.get(1).institution());
        assertEquals(LocalizedText.in("en", "Legal desk"), owners.get(1).name());
    }

    @Test
    void valuesBecomeTheMarksOfTheKind() {
        assertEquals(
                List.of("transparency"),
                firstMeasure(edit(Column.MARKS, "Transparency and access to information"))
                        .marks());
    }

    @Test
    void aMarkIsKnownByItsWordsAndWhatArguesForItIsKept() {
        MeasureContent measure = firstMeasure(edit(Column.MARKS, "Transparenca: regjistri është i hapur", "Inclusion"));
        assertEquals(List.of("transparency"), measure.marks());
        assertEquals(LocalizedText.in("en", "Transparenca: regjistri është i hapur\nInclusion"), measure.description());
    }

    @Test
    void anAmountThatCanBeReadInTwoWaysStaysAsWritten() {
        PlanContent.Budget budget = firstMeasure(edit(Column.BUDGET, "2,130,000,00 | 2027 | State budget"))
                .budget()
                .getFirst();
        assertNull(budget.amount());
        assertEquals("2,130,000,00", budget.raw());
        assertEquals(2027, budget.year());
    }

    private WorkingCopy edit(Column column, String... lines) {
        return new EditRow(first, 0, Map.of(column, List.of(lines))).applyTo(copy, "Ana");
    }

    private static MeasureContent firstMeasure(WorkingCopy copy) {
        return PlanOfCopy.content(copy, KIND).groups().getFirst().measures().getFirst();
    }

    private static List<String> codes(PlanContent content, int group) {
        return content.groups().get(group).measures().stream()
                .map(MeasureContent::code)
                .toList();
    }
}
