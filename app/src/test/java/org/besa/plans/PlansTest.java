package org.besa.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.ContentBuilder;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class PlansTest {

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

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
    void aDraftIsNotPublicUntilItIsPublished() {
        PlanVersion draft = draft("Plani i integritetit 2026–2029");
        assertNull(plans.plan(draft.plan()).publishedVersion());

        PlanVersion published = approvals.publishDraft(draft.plan(), null, TestActors.approver());

        assertEquals(published.id(), plans.plan(draft.plan()).publishedVersion());
        assertEquals(State.PUBLISHED, published.state());
    }

    @Test
    void theAddressIsMadeFromTheAlbanianTitleAndIsUnique() {
        draft("Plani i Integritetit të Ministrisë së Drejtësisë");
        PlanVersion second = draft("Plani i Integritetit të Ministrisë së Drejtësisë");

        assertEquals(
                "plani-i-integritetit-te-ministrise-se-drejtesise-2",
                plans.plan(second.plan()).slug());
    }

    @Test
    void everyPartOfTheContentIsKept() {
        PlanVersion draft = draft("Plani");

        assertEquals("1.1", one("select code from plans.measure where plan_version = :v", draft));
        assertEquals("2026-12-31", one("select deadline_end::text from plans.measure where plan_version = :v", draft));
        assertEquals(
                "Hapi i parë",
                one(
                        "select a.text ->> 'sq' from plans.activity a join plans.measure m on m.id = a.measure"
                                + " where m.plan_version = :v",
                        draft));
        assertEquals(
                "A risk",
                one(
                        "select p.text ->> 'en' from plans.measure_problem mp join plans.problem p on p.id = mp.problem"
                                + " where p.plan_version = :v",
                        draft));
    }

    @Test
    void anInstitutionDraftsItsOwnPlansAndPublishesNone() {
        PlanVersion own = plans.draft(
                new NewPlan(null, "integrity-plan", ministry, null), content("Plani"), TestActors.of(ministry));

        assertThrows(
                AccessDeniedException.class, () -> approvals.publishDraft(own.plan(), null, TestActors.of(ministry)));
        assertThrows(
                AccessDeniedException.class,
                () -> plans.draft(
                        new NewPlan(null, "integrity-plan", ministry, null),
                        content("Plani"),
                        TestActors.of(new UUID(9, 9))));
    }

    @Test
    void whatWasPublishedCannotBeDeleted() {
        PlanVersion draft = draft("Plani");
        approvals.publishDraft(draft.plan(), null, TestActors.approver());

        Problem refusal = assertThrows(Problem.class, () -> plans.deleteDraft(draft.plan(), coordinator));

        assertEquals("plans.problem.already-published", refusal.key());
    }

    @Test
    void aDeletedDraftLeavesNothingButItsTrail() {
        PlanVersion draft = draft("Plani");

        plans.deleteDraft(draft.plan(), coordinator);

        assertThrows(Problem.class, () -> plans.plan(draft.plan()));
        assertEquals("0", one("select count(*)::text from plans.measure where plan_version = :v", draft));
        assertTrue(jdbc.sql("select act from platform.audit_entry where subject = :plan order by id")
                .param("plan", draft.plan())
                .query(String.class)
                .list()
                .contains("plans.draft-deleted"));
    }

    @Test
    void publishingTwiceIsRefused() {
        PlanVersion draft = draft("Plani");
        approvals.publishDraft(draft.plan(), null, TestActors.approver());

        assertThrows(Problem.class, () -> approvals.publishDraft(draft.plan(), null, TestActors.approver()));
    }

    private PlanVersion draft(String title) {
        return plans.draft(new NewPlan(null, "integrity-plan", ministry, null), content(title), coordinator);
    }

    private static PlanContent content(String title) {
        return ContentBuilder.plan()
                .titled(title, "Plan")
                .measure("1.1", LocalizedText.of("Kodi i dhuratave", "Code of gifts"), "December 2026")
                .build();
    }

    private Object one(String sql, PlanVersion version) {
        return jdbc.sql(sql).param("v", version.id()).query(String.class).single();
    }
}
