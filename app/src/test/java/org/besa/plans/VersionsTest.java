package org.besa.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.besa.directory.Institutions;
import org.besa.plans.FrozenVersions.Document;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.PlanVersion.State;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.ContentBuilder;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseSlice
class VersionsTest {

    private static final LocalizedText REASON = LocalizedText.of("Ligji u vonua", "The law came late");

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    FrozenVersions frozen;

    @Autowired
    UnfrozenVersions unfrozen;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    private final Actor coordinator = TestActors.coordinator();
    private UUID ministry = new UUID(0, 0);

    @BeforeEach
    void aMinistry() {
        ministry = TestInstitutions.ministry(institutions, "ministria-prove", "Ministria", "Ministry")
                .id();
    }

    @Test
    void everythingThatAPlanCanSayIsReadBackAsItWasWritten() {
        PlanContent content = FullPlan.content(ministry, unit());
        PlanVersion draft = draft(content);

        assertEquals(content, withoutPromises(plans.content(draft)));
    }

    @Test
    void anApprovedVersionIsADocumentWhoseDigestCanBeComputedAgain() {
        PlanVersion draft = draft(FullPlan.content(ministry, unit()));
        PlanVersion published = approvals.publishDraft(draft.plan(), act("12"), TestActors.approver());

        Document document = document(published);

        assertEquals(CanonicalJson.sha256(document.text()), document.sha256());
        assertEquals(CanonicalJson.write(document.plan()), document.text());
        assertEquals("12", Objects.requireNonNull(document.plan().act()).number());
        assertEquals(
                "ministria-prove",
                document.plan().institutions().values().iterator().next().code());
    }

    @Test
    void whatThePublicMayNotReadIsCountedAndNotInItsDocument() {
        PlanVersion draft = draft(FullPlan.content(ministry, unit()));
        PlanVersion published = approvals.publishDraft(draft.plan(), null, TestActors.approver());

        Document document = document(published);

        assertFalse(document.text().contains("A person by name"));
        assertFalse(document.text().contains("An internal remark"));
        assertFalse(document.text().contains("A.1.c"));
        assertEquals(2, document.plan().withheld().get("A.1"));
        assertTrue(frozen.findApproved(published.id()).orElseThrow().text().contains("A person by name"));
    }

    @Test
    void anAmendmentKeepsTheOldTextAndThePromise() {
        PlanVersion first = published("December 2026");

        PlanVersion second = amended(first, "June 2027");

        assertEquals(2, second.number());
        assertEquals(
                State.SUPERSEDED, plans.listVersions(first.plan()).getFirst().state());
        MeasureContent before = document(first).plan().content().measures().getFirst();
        MeasureContent after = document(second).plan().content().measures().getFirst();
        assertEquals(before.promise(), after.promise());
        assertEquals("December 2026", before.deadline().words().byLanguage().get("en"));
        assertEquals("June 2027", after.deadline().words().byLanguage().get("en"));
        assertEquals(REASON, document(second).plan().reason());
        assertEquals(
                document(first).sha256(),
                Objects.requireNonNull(document(second).plan().previous()).sha256());
    }

    @Test
    void anAmendmentNeedsAReasonAndAnAct() {
        PlanVersion first = published("December 2026");

        assertProblem("plans.problem.no-reason", () -> plans.amend(first.plan(), LocalizedText.EMPTY, coordinator));
        plans.amend(first.plan(), REASON, coordinator);
        assertProblem("plans.problem.no-act", () -> approvals.approve(first.plan(), null, "", TestActors.approver()));
        assertProblem("plans.problem.amended-already", () -> plans.amend(first.plan(), REASON, coordinator));
    }

    @Test
    void theCourseOfAPromiseTellsHowOftenAndHowFarItsDeadlineMoved() {
        PlanVersion first = published("December 2026");
        amended(first, "June 2027");
        amended(first, "February 2028");

        assertEquals(2, course("moves", first));
        assertEquals(425, course("days_later", first));
    }

    @Test
    void aDroppedPromiseIsSaidToBeDroppedByTheVersionThatNoLongerHasIt() {
        PlanVersion first = published("December 2026");
        plans.amend(first.plan(), REASON, coordinator);
        plans.rewrite(
                first.plan(),
                content ->
                        content.withGroups(List.of(content.groups().getFirst().withMeasures(List.of()))),
                coordinator);
        PlanVersion second = approvals.publishDraft(first.plan(), act("2"), TestActors.approver());

        assertEquals(
                second.id(),
                jdbc.sql("select dropped_in from plans.promise_course where plan = :plan")
                        .param("plan", first.plan())
                        .query(UUID.class)
                        .single());
    }

    @Test
    void anAddressIsNeverGivenToAnotherPromise() {
        PlanVersion first = published("December 2026");
        plans.amend(first.plan(), REASON, coordinator);
        plans.rewrite(first.plan(), eachMeasure(measure -> measure.as(null)), coordinator);
        PlanVersion second = approvals.publishDraft(first.plan(), act("2"), TestActors.approver());

        assertEquals(
                List.of("1-1", "1-1-2"),
                jdbc.sql("select slug from plans.promise where plan = :plan order by slug")
                        .param("plan", first.plan())
                        .query(String.class)
                        .list());
        assertNotEquals(
                document(first).plan().content().measures().getFirst().promise(),
                document(second).plan().content().measures().getFirst().promise());
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatWasApproved() {
        PlanVersion published = published("December 2026");

        for (String change : List.of(
                "update plans.measure set code = '9' where plan_version = :v",
                "delete from plans.measure where plan_version = :v",
                "update plans.plan_group set title = '{}' where plan_version = :v",
                "update plans.activity set text = '{}' where measure in (select id from plans.measure where plan_version = :v)",
                "update plans.plan_version set title = '{}' where id = :v",
                "update plans.frozen_version set document = '{}' where plan_version = :v",
                "delete from plans.frozen_version where plan_version = :v")) {
            jdbc.sql("savepoint before").update();
            assertThrows(
                    DataAccessException.class,
                    () -> jdbc.sql(change).param("v", published.id()).update(),
                    change);
            jdbc.sql("rollback to savepoint before").update();
        }
    }

    @Test
    void aVersionIsReturnedWithARemarkAndSentAgain() {
        PlanVersion draft = draft(FullPlan.content(ministry, unit()));
        approvals.submit(draft.plan(), "", TestActors.of(ministry));

        assertProblem(
                "plans.problem.no-remark",
                () -> approvals.returnToAuthors(draft.plan(), " ", Map.of("1.1", " "), coordinator));
        approvals.returnToAuthors(draft.plan(), "", Map.of("1.1", "The owner is missing"), coordinator);
        assertEquals(State.DRAFT, plans.findOpen(draft.plan()).orElseThrow().state());
        approvals.submit(draft.plan(), "", TestActors.of(ministry));

        assertEquals(
                List.of("SUBMITTED", "RETURNED", "SUBMITTED"),
                jdbc.sql("select act from plans.decision where plan_version = :v order by id")
                        .param("v", draft.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void nobodyApprovesWhatTheyWroteNeitherForThemselvesNorThroughADeputy() {
        PlanVersion draft = draft(FullPlan.content(ministry, unit()));
        Actor deputy = new Actor(
                new UUID(6, 6),
                "Deputy",
                coordinator.grants(),
                new Actor.Represented(coordinator.account(), coordinator.name()));

        assertProblem("plans.problem.own-work", () -> approvals.approve(draft.plan(), null, "", coordinator));
        assertProblem("plans.problem.own-work", () -> approvals.publishDraft(draft.plan(), null, coordinator));
        assertProblem("plans.problem.own-work", () -> approvals.approve(draft.plan(), null, "", deputy));
        assertEquals(
                State.APPROVED,
                approvals.approve(draft.plan(), null, "", TestActors.approver()).state());
    }

    @Test
    void aPlanThatLacksWhatItsKindRequiresIsNotSentToReview() {
        PlanVersion draft = draft(ContentBuilder.plan()
                .measure("1.1", LocalizedText.in("en", "Measure"), "")
                .build());

        assertProblem("plans.problem.gaps", () -> approvals.submit(draft.plan(), "", coordinator));
    }

    @Test
    void aVersionIsPublishedAtItsTimeInTheNameOfWhoScheduledItUnlessThatWasChanged() {
        PlanVersion draft = draft(FullPlan.content(ministry, unit()));
        approvals.approve(draft.plan(), null, "", TestActors.approver());
        Instant at = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        assertProblem("plans.problem.time-passed", () -> approvals.schedule(draft.plan(), Instant.EPOCH, coordinator));
        approvals.schedule(draft.plan(), at, coordinator);

        approvals.publishDue(draft.id(), at.plusSeconds(1));
        assertNull(plans.plan(draft.plan()).publishedVersion());

        approvals.publishDue(draft.id(), at);
        assertEquals(draft.id(), plans.plan(draft.plan()).publishedVersion());
        assertEquals(
                coordinator.name(),
                jdbc.sql("select actor_name from plans.decision where plan_version = :v and act = 'PUBLISHED'")
                        .param("v", draft.id())
                        .query(String.class)
                        .single());
    }

    @Test
    void aTimeFinerThanTheDatabaseKeepsIsMetByItsJob() {
        PlanVersion draft = draft(FullPlan.content(ministry, unit()));
        approvals.approve(draft.plan(), null, "", TestActors.approver());
        Instant at = Instant.parse("2100-01-01T00:00:00.123456789Z");

        approvals.schedule(draft.plan(), at, coordinator);
        String[] job = jdbc.sql("select task_instance from platform.scheduled_task where task_name = :task")
                .param("task", "plans.publish-version")
                .query(String.class)
                .single()
                .split("/", 2);
        approvals.publishDue(UUID.fromString(job[0]), Instant.parse(job[1]));

        assertEquals(draft.id(), plans.plan(draft.plan()).publishedVersion());
    }

    @Test
    void whatWasApprovedStaysOnRecordWhenTheVersionIsOpenedAgain() {
        PlanVersion draft = draft(ContentBuilder.plan()
                .measure("1.1", LocalizedText.of("Masa", "Measure"), "December 2026")
                .build());
        PlanVersion approved = approvals.approve(draft.plan(), null, "", TestActors.approver());
        approvals.reopen(draft.plan(), "a slip of the pen", coordinator);
        plans.rewrite(draft.plan(), due("January 2027"), coordinator);

        PlanVersion again = plans.findOpen(draft.plan()).orElseThrow();
        assertNull(again.approval());
        FrozenPlan before = frozen.findApproved(again.id()).orElseThrow().plan();
        assertNotEquals(before.content(), plans.content(again));
        assertProblem("plans.problem.approved-before", () -> plans.deleteDraft(draft.plan(), coordinator));
        assertNotEquals(
                approved.approval(),
                approvals.approve(draft.plan(), null, "", TestActors.approver()).approval());
    }

    @Test
    void whatWasPublishedBeforeVersionsWereFrozenIsFrozenAtTheStart() {
        PlanVersion published = published("December 2026");
        jdbc.sql("alter table plans.frozen_version disable trigger frozen").update();
        jdbc.sql("alter table plans.plan_version disable trigger frozen").update();
        jdbc.sql("delete from plans.frozen_version").update();
        jdbc.sql("update plans.plan_version set sha256 = null, approved_at = null")
                .update();

        unfrozen.afterSingletonsInstantiated();

        assertEquals(
                Objects.requireNonNull(published.approval()).approvedAt(),
                document(published).plan().approvedAt());
    }

    @Test
    void takingAnAmendmentBackLeavesThePublishedPlan() {
        PlanVersion first = published("December 2026");
        plans.amend(first.plan(), REASON, coordinator);

        plans.deleteDraft(first.plan(), coordinator);

        assertEquals(first.id(), plans.plan(first.plan()).publishedVersion());
        assertEquals(1, plans.listVersions(first.plan()).size());
    }

    private PlanVersion draft(PlanContent content) {
        return plans.draft(new NewPlan(null, "strategy-action-plan", ministry, null), content, coordinator);
    }

    private PlanVersion published(String deadline) {
        PlanVersion draft = draft(ContentBuilder.plan()
                .measure("1.1", LocalizedText.of("Masa", "Measure"), deadline)
                .build());
        return approvals.publishDraft(draft.plan(), null, TestActors.approver());
    }

    private PlanVersion amended(PlanVersion version, String deadline) {
        plans.amend(version.plan(), REASON, coordinator);
        plans.rewrite(version.plan(), due(deadline), coordinator);
        return approvals.publishDraft(version.plan(), act("7"), TestActors.approver());
    }

    private static UnaryOperator<PlanContent> due(String words) {
        WrittenDeadline deadline = WrittenDeadline.of(
                LocalizedText.in("en", words), new DeadlineGrammar().parse(words, DeadlineHints.NONE));
        return eachMeasure(measure -> measure.due(deadline));
    }

    private static UnaryOperator<PlanContent> eachMeasure(UnaryOperator<MeasureContent> change) {
        return content -> content.withGroups(content.groups().stream()
                .map(group ->
                        group.withMeasures(group.measures().stream().map(change).toList()))
                .toList());
    }

    private static PlanContent withoutPromises(PlanContent content) {
        return eachMeasure(measure -> measure.as(null)).apply(content);
    }

    private Document document(PlanVersion version) {
        return frozen.findPublished(plans.plan(version.plan()).slug(), version.number())
                .orElseThrow();
    }

    private int course(String column, PlanVersion version) {
        return jdbc.sql("select " + column + " from plans.promise_course where plan = :plan")
                .param("plan", version.plan())
                .query(Integer.class)
                .single();
    }

    private UUID unit() {
        return TestInstitutions.unit(institutions, ministry, "njesia", "Njësia", "The unit")
                .id();
    }

    private static Act act(String number) {
        return Act.of(
                number, LocalDate.of(2026, 3, 1), LocalizedText.of("Urdhër i ministrit", "Order of the minister"));
    }

    private static void assertProblem(String key, org.junit.jupiter.api.function.Executable act) {
        assertEquals(key, assertThrows(Problem.class, act).key());
    }
}
