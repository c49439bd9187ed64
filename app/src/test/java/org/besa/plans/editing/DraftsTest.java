package org.besa.plans.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanVersion;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.Plans;
import org.besa.plans.editing.OrderChange.AddMeasure;
import org.besa.plans.editing.OrderChange.DropGroup;
import org.besa.plans.editing.OrderChange.DropMeasure;
import org.besa.plans.editing.OrderChange.Renumber;
import org.besa.plans.editing.OrderChange.StepMeasure;
import org.besa.plans.editing.OrderChange.Way;
import org.besa.plans.editing.PieceChange.EditHead;
import org.besa.plans.editing.PieceChange.EditMeasure;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class DraftsTest {

    private static final LocalizedText OTHER = LocalizedText.of("Përshkrim tjetër", "Another description");

    @Autowired
    Drafts drafts;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    private final Actor ana = TestActors.coordinator();
    private Actor ermal = ana;
    private UUID plan = new UUID(0, 0);

    @BeforeEach
    void aDraft() {
        UUID ministry = TestInstitutions.ministry(institutions, "ministria-prove", "Ministria", "Ministry")
                .id();
        UUID unit = TestInstitutions.unit(institutions, ministry, "nj", "Njësia", "The unit")
                .id();
        ermal = TestActors.of(ministry);
        plan = plans.draft(
                        new NewPlan(null, "strategy-action-plan", ministry, null),
                        FullPlan.content(ministry, unit),
                        ana)
                .plan();
    }

    @Test
    void whatIsKeptOfPublicPagesOutlastsADraftAndNoPublication() {
        approvals.publishDraft(plan, null, TestActors.approver());
        plans.amend(plan, OTHER, ana);
        jdbc.sql("select set_config('besa.content_changed', 'off', true)")
                .query()
                .singleRow();

        MeasureContent shown = measure("B.1");
        drafts.change(plan, edit(shown, shown.described(OTHER)), ana);
        drafts.change(plan, new AddMeasure("B", shown.as(null).numbered("B.9")), ana);
        assertEquals("off", told());

        approvals.publishDraft(plan, Act.of("Nr. 2", LocalDate.of(2026, 11, 1), OTHER), TestActors.approver());
        assertEquals("on", told());
    }

    private String told() {
        return jdbc.sql("select current_setting('besa.content_changed')")
                .query(String.class)
                .single();
    }

    @Test
    void aChangedMeasureLeavesTheRowsOfAllOthersAsTheyAre() {
        List<UUID> others = rowsBeside("B.1");
        MeasureContent measure = measure("B.1");

        drafts.change(plan, edit(measure, measure.described(OTHER)), ermal);

        assertEquals(measure.described(OTHER), measure("B.1"));
        assertEquals(others, rowsBeside("B.1"));
    }

    @Test
    void whatTwoPeopleChangedInDifferentPlacesOfOneMeasureIsPutTogetherAndTheLaterIsTold() {
        MeasureContent shown = measure("B.1");
        drafts.change(plan, edit(shown, shown.described(OTHER)), ana);

        Drafts.Outcome outcome = drafts.change(plan, edit(shown, shown.numbered("B.9")), ermal);

        assertEquals(shown.described(OTHER).numbered("B.9"), measure("B.9"));
        assertEquals("Coordinator", outcome.by());
        assertEquals(Set.of("description.en", "description.sq"), outcome.others());
    }

    @Test
    void oneLanguageOfATextChangedByEachIsNoClash() {
        MeasureContent shown = measure("A.1.1");
        drafts.change(
                plan,
                edit(shown, shown.described(LocalizedText.of("Ndryshe", "The first line.\nThe second line."))),
                ana);

        drafts.change(
                plan,
                edit(shown, shown.described(LocalizedText.of("Rreshti i parë.\nRreshti i dytë.", "Otherwise"))),
                ermal);

        assertEquals(LocalizedText.of("Ndryshe", "Otherwise"), measure("A.1.1").description());
    }

    @Test
    void whatTwoPeopleChangedInTheSamePlaceIsShownToTheLaterAndNothingIsLost() {
        MeasureContent shown = measure("B.1");
        MeasureContent second = measure("B.2");
        drafts.change(plan, edit(shown, shown.described(OTHER).due(second.deadline())), ana);
        MeasureContent stands = measure("B.1");
        MeasureContent typed = shown.described(LocalizedText.of("Imja", "Mine")).numbered("B.9");

        Clash clash = assertThrows(Clash.class, () -> drafts.change(plan, edit(shown, typed), ermal));

        assertEquals(Set.of("description.en", "description.sq"), clash.places());
        assertEquals("Coordinator", clash.by());
        MeasureContent joined = ((EditMeasure) clash.joined()).measure();
        assertEquals(typed.due(second.deadline()), joined);
        assertEquals(stands, ((EditMeasure) clash.theirs()).measure());
        assertEquals(stands, measure("B.1"));
        drafts.change(plan, edit(stands, joined), ermal);
        assertEquals(joined, measure("B.9"));
        assertEquals(
                List.of("Institution", "Coordinator"),
                drafts.listEdits(plan, ermal).stream().map(JournalEntry::by).toList());
    }

    @Test
    void aMeasureThatIsGoneIsNotWrittenTo() {
        MeasureContent shown = measure("B.1");
        drafts.change(plan, new DropMeasure(promise(shown)), ana);

        Problem problem =
                assertThrows(Problem.class, () -> drafts.change(plan, edit(shown, shown.described(OTHER)), ermal));

        assertEquals("desk.problem.gone", problem.key());
    }

    @Test
    void everyChangeCanBeTakenBackAndMadeAgain() {
        PlanContent first = content();
        List<DraftChange> changes = List.of(
                edit(measure("B.1"), measure("B.1").described(OTHER)),
                new StepMeasure(promise(measure("B.1")), Way.UP),
                new Renumber(),
                new DropGroup("A"),
                new EditHead(
                        new PlanHead(LocalizedText.of("Tjetër", "Other"), LocalizedText.EMPTY, null, null),
                        Drafts.digest(PlanHead.of(first))));
        changes.forEach(change -> drafts.change(plan, change, ermal));
        PlanContent last = content();

        List<JournalEntry> edits = drafts.listEdits(plan, ermal);
        edits.forEach(edit -> drafts.undo(plan, edit.id(), ana));

        assertEquals(first, content());
        edits.reversed().forEach(edit -> drafts.redo(plan, edit.id(), ana));
        assertEquals(last, content());
        assertEquals(
                List.of("head", "group-dropped", "renumbered", "measure-moved", "measure"),
                edits.stream().map(JournalEntry::act).toList());
    }

    @Test
    void aMeasureThatComesBackIsTheSamePromiseAtTheSameAddress() {
        MeasureContent measure = measure("B.2");
        String slug = slug(promise(measure));
        drafts.change(plan, new DropMeasure(promise(measure)), ermal);

        drafts.undo(plan, drafts.listEdits(plan, ermal).getFirst().id(), ermal);

        assertEquals(measure, measure("B.2"));
        assertEquals(slug, slug(promise(measure)));
    }

    @Test
    void whatChangedAgainSinceIsNotTakenBack() {
        MeasureContent shown = measure("B.1");
        drafts.change(plan, edit(shown, shown.described(OTHER)), ermal);
        MeasureContent later = measure("B.1");
        drafts.change(plan, edit(later, later.numbered("B.9")), ermal);
        UUID first = drafts.listEdits(plan, ermal).getLast().id();

        Problem problem = assertThrows(Problem.class, () -> drafts.undo(plan, first, ermal));

        assertEquals("desk.problem.changed-since", problem.key());
        assertEquals(later.numbered("B.9"), measure("B.9"));
    }

    @Test
    void nothingIsTakenBackTwice() {
        MeasureContent shown = measure("B.1");
        drafts.change(plan, edit(shown, shown.described(OTHER)), ermal);
        UUID edit = drafts.listEdits(plan, ermal).getFirst().id();
        drafts.undo(plan, edit, ermal);

        assertEquals(
                "desk.problem.turned-already",
                assertThrows(Problem.class, () -> drafts.undo(plan, edit, ermal))
                        .key());
    }

    @Test
    void twoMeasuresOfOneNumberAreRefused() {
        MeasureContent measure = measure("B.1");

        Problem problem =
                assertThrows(Problem.class, () -> drafts.change(plan, edit(measure, measure.numbered("B.2")), ermal));

        assertEquals("desk.problem.code-taken", problem.key());
        assertEquals(List.of("B.2"), problem.arguments());
    }

    @Test
    void aVersionInReviewStaysAsItIs() {
        MeasureContent measure = measure("B.1");
        approvals.submit(plan, "", ermal);

        assertThrows(Problem.class, () -> drafts.change(plan, edit(measure, measure.described(OTHER)), ermal));
    }

    @Test
    void nobodyChangesThePlanOfAnotherInstitution() {
        MeasureContent measure = measure("B.1");
        Actor stranger = TestActors.of(new UUID(7, 7));

        assertThrows(
                AccessDeniedException.class,
                () -> drafts.change(plan, edit(measure, measure.described(OTHER)), stranger));
        assertThrows(AccessDeniedException.class, () -> drafts.listEdits(plan, stranger));
        assertFalse(content().measures().isEmpty());
    }

    private static EditMeasure edit(MeasureContent shown, MeasureContent typed) {
        return new EditMeasure(promise(shown), typed, Drafts.digest(shown));
    }

    private static UUID promise(MeasureContent measure) {
        return Objects.requireNonNull(measure.promise());
    }

    private PlanContent content() {
        PlanVersion open = plans.findOpen(plan).orElseThrow();
        return plans.content(open);
    }

    private MeasureContent measure(String code) {
        return content().measures().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String slug(UUID promise) {
        return jdbc.sql("select slug from plans.promise where id = :id")
                .param("id", promise)
                .query(String.class)
                .single();
    }

    private List<UUID> rowsBeside(String code) {
        return jdbc.sql("select id from plans.measure where code <> :code order by id")
                .param("code", code)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
