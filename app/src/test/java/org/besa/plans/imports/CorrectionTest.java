package org.besa.plans.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.imports.LeftoverCorrection.AddLeftover;
import org.besa.plans.imports.LeftoverCorrection.DismissLeftover;
import org.besa.plans.imports.NameCorrection.MatchNames;
import org.besa.plans.imports.PlanCorrection.EditGroup;
import org.besa.plans.imports.PlanCorrection.MapColumns;
import org.besa.plans.imports.RowCorrection.AcceptRow;
import org.besa.plans.imports.RowCorrection.DropRow;
import org.besa.plans.imports.RowCorrection.EditRow;
import org.besa.plans.imports.RowCorrection.JoinRow;
import org.besa.plans.imports.RowCorrection.MoveText;
import org.besa.plans.imports.RowCorrection.RestoreRow;
import org.besa.plans.imports.RowCorrection.SplitRow;
import org.besa.platform.web.Problem;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private final WorkingCopy copy = Samples.copy();

    @Test
    void theFirstCopyTellsWhatNeedsAPerson() {
        assertEquals(Row.State.WHOLE, row("1.1").state());
        assertEquals(Row.State.REPAIRED, row("1.2").state());
        assertEquals(Row.State.UNRESOLVED, row("2.1").state());
        assertEquals(
                List.of("a stray sentence"),
                copy.openLeftovers().stream().map(Leftover::text).toList());
        assertEquals(2, copy.waiting());
    }

    @Test
    void aCellIsEditedAndTheRowIsCheckedByWhoDidIt() {
        WorkingCopy after = apply(new EditRow(id("2.1"), 0, Map.of(Column.DEADLINE, List.of(" May 2028 ", ""))));
        Row edited = after.row(id("2.1"));
        assertEquals(List.of("May 2028"), edited.lines(Column.DEADLINE));
        assertEquals(List.of("Own staff"), edited.lines(Column.RESOURCES));
        assertEquals(Row.State.CHECKED, edited.state());
        assertEquals("Ana", edited.by());
        assertEquals(1, after.waiting());
    }

    @Test
    void aRowThatSaysNothingIsRefused() {
        EditRow empty = new EditRow(id("1.1"), 0, Map.of(Column.MEASURE, List.of(), Column.ACTIVITIES, List.of()));
        assertEquals(
                "desk.problem.row-empty",
                assertThrows(Problem.class, () -> apply(empty)).key());
    }

    @Test
    void aFormMadeOnAnOlderStateIsRefused() {
        WorkingCopy after = apply(new AcceptRow(id("1.2"), 0));
        EditRow late = new EditRow(id("1.2"), 0, Map.of(Column.MEASURE, List.of("x")));
        assertEquals(
                Problem.Kind.CONFLICT,
                assertThrows(Problem.class, () -> late.applyTo(after, "Bora")).kind());
    }

    @Test
    void aRowGoesOnInTheRowBefore() {
        WorkingCopy ready = apply(new EditRow(
                id("1.2"),
                0,
                Map.of(Column.MEASURE, List.of("and its index"), Column.RESPONSIBLE, List.of("Harbour master"))));
        WorkingCopy after = new JoinRow(id("1.2"), 1).applyTo(ready, "Ana");
        Row joined = after.row(id("1.1"));
        assertEquals(List.of("Publish the crane log 1.1 and its index"), joined.lines(Column.MEASURE));
        assertEquals(List.of("Crane office", "Legal desk", "Harbour master"), joined.lines(Column.RESPONSIBLE));
        assertEquals("1.1", joined.code());
        assertEquals(2, joined.text().size());
        assertFalse(after.row(id("1.2")).isIn());
    }

    @Test
    void theFirstRowOfAGroupHasNothingBeforeItToJoin() {
        assertEquals(
                "desk.problem.nothing-before",
                assertThrows(Problem.class, () -> apply(new JoinRow(id("2.1"), 0)))
                        .key());
    }

    @Test
    void tickedLinesGoToANewRowBehind() {
        WorkingCopy after =
                apply(new SplitRow(id("1.1"), 0, Map.of(Column.ACTIVITIES, Set.of(1), Column.RESPONSIBLE, Set.of(0))));
        List<Row> rows = after.rowsIn();
        assertEquals(4, rows.size());
        assertEquals(List.of("Draft the log."), rows.get(0).lines(Column.ACTIVITIES));
        assertEquals(List.of("Legal desk"), rows.get(0).lines(Column.RESPONSIBLE));
        assertEquals(List.of("Crane office"), rows.get(1).lines(Column.RESPONSIBLE));
        assertEquals(rows.get(0).group(), rows.get(1).group());
    }

    @Test
    void aSplitThatLeavesOneSideEmptyIsRefused() {
        assertThrows(Problem.class, () -> apply(new SplitRow(id("1.1"), 0, Map.of())));
    }

    @Test
    void textMovesBetweenColumns() {
        WorkingCopy after = apply(new MoveText(id("1.1"), 0, Map.of(Column.RESPONSIBLE, Set.of(1)), Column.SUPPORTING));
        assertEquals(List.of("Crane office"), after.row(id("1.1")).lines(Column.RESPONSIBLE));
        assertEquals(List.of("Legal desk"), after.row(id("1.1")).lines(Column.SUPPORTING));
    }

    @Test
    void twoColumnsChangePlacesInEveryRow() {
        WorkingCopy after = apply(new MapColumns(Map.of("Events", Column.RESOURCES, "Sources", Column.ACTIVITIES)));
        for (Row row : after.rows()) {
            assertEquals(List.of("Own staff"), row.lines(Column.ACTIVITIES));
            assertEquals(2, row.lines(Column.RESOURCES).size());
        }
        assertEquals(Column.RESOURCES, after.head().columns().get("Events"));
    }

    @Test
    void ofTheOtherTextsOnlyThoseOfTheHeaderMove() {
        WorkingCopy with = copy.withHead(copy.head().withColumns(Map.of("Remarks", Column.OTHER, "Risk", Column.RISK)));
        List<String> others = List.of("Level: high", "Remarks: see the log");
        WorkingCopy before = new EditRow(id("1.1"), 0, Map.of(Column.OTHER, others)).applyTo(with, "Ana");

        WorkingCopy mapped = new MapColumns(Map.of("Remarks", Column.ACTIVITIES)).applyTo(before, "Ana");
        assertEquals(List.of("Level: high"), mapped.row(id("1.1")).lines(Column.OTHER));
        assertTrue(mapped.row(id("1.1")).lines(Column.ACTIVITIES).contains("see the log"));

        WorkingCopy away = new MapColumns(Map.of("Risk", Column.OTHER)).applyTo(before, "Ana");
        assertEquals(
                List.of("Risk: Nobody checks the cranes.", "Level: high", "Remarks: see the log"),
                away.row(id("1.1")).lines(Column.OTHER));
    }

    @Test
    void aRowIsLeftOutAndBroughtBack() {
        WorkingCopy without = apply(new DropRow(id("2.1"), 0));
        assertEquals(2, without.rowsIn().size());
        assertEquals(3, without.rows().size());
        WorkingCopy again = new RestoreRow(id("2.1"), 1).applyTo(without, "Ana");
        assertEquals(Row.State.UNRESOLVED, again.row(id("2.1")).state());
    }

    @Test
    void aTextWithoutAPlaceIsPutIntoARow() {
        String stray = copy.openLeftovers().getFirst().id();
        WorkingCopy after = apply(new AddLeftover(stray, 0, id("1.2"), Column.RISK));
        assertEquals(
                List.of("Nobody checks the cranes.", "a stray sentence"),
                after.row(id("1.2")).lines(Column.RISK));
        assertTrue(after.openLeftovers().isEmpty());
    }

    @Test
    void aTextWithoutAPlaceIsLeftOutOnlyWithAReason() {
        String stray = copy.openLeftovers().getFirst().id();
        assertThrows(Problem.class, () -> apply(new DismissLeftover(stray, 0, "  ")));
        WorkingCopy after = apply(new DismissLeftover(stray, 0, "a signature"));
        assertEquals("a signature", after.leftover(stray).remark());
    }

    @Test
    void aNameStandsForAUnitWhereverItOccursHoweverItIsTyped() {
        UUID port = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        WorkingCopy after = apply(new MatchNames(Set.of("CRANE  Office"), port, unit));
        assertEquals(unit, after.match("Crane office").orElseThrow().unit());
        assertTrue(after.match("Legal desk").isEmpty());
    }

    @Test
    void aCorrectionIsTakenBackWhole() {
        for (Correction correction : List.<Correction>of(
                new EditRow(id("1.1"), 0, Map.of(Column.MEASURE, List.of("x"))),
                new SplitRow(id("1.1"), 0, Map.of(Column.ACTIVITIES, Set.of(0))),
                new JoinRow(id("1.2"), 0),
                new MapColumns(Map.of("Events", Column.RESOURCES)),
                new EditGroup(copy.groups().getFirst().id(), 0, "7", "Docks", ""),
                new MatchNames(Set.of("Crane office"), UUID.randomUUID(), null))) {
            WorkingCopy after = apply(correction);
            WorkingCopy undone = Changes.between(copy, after).takenBack(after);
            assertEquals(plain(copy), plain(undone), correction.code());
        }
    }

    @Test
    void aCorrectionIsNotTakenBackOverALaterOne() {
        WorkingCopy first = apply(new EditRow(id("1.1"), 0, Map.of(Column.MEASURE, List.of("x"))));
        WorkingCopy second = new EditRow(id("1.1"), 1, Map.of(Column.MEASURE, List.of("y"))).applyTo(first, "Bora");
        Changes changes = Changes.between(copy, first);
        assertEquals(
                "desk.problem.changed-since",
                assertThrows(Problem.class, () -> changes.takenBack(second)).key());
        WorkingCopy back = Changes.between(first, second).takenBack(second);
        assertEquals(plain(copy), plain(changes.takenBack(back)));
    }

    /// Without versions, which always grow.
    private static List<Object> plain(WorkingCopy copy) {
        return List.of(
                copy.head().withVersion(0),
                copy.groups().stream().map(g -> g.withVersion(0)).toList(),
                copy.rows().stream().map(r -> r.withVersion(0)).toList(),
                copy.leftovers().stream().map(l -> l.withVersion(0)).toList(),
                copy.names());
    }

    private WorkingCopy apply(Correction correction) {
        return correction.applyTo(copy, "Ana");
    }

    private Row row(String code) {
        return copy.rows().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String id(String code) {
        return row(code).id();
    }
}
