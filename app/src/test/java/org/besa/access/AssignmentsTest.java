package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class AssignmentsTest {

    @Autowired
    Assignments assignments;

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    Institutions institutions;

    private final Actor coordinator = TestActors.coordinator();
    private LocalDate today = LocalDate.EPOCH;
    private UUID port = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @Autowired
    Clock clock;

    @BeforeEach
    void institutions() {
        today = LocalDate.now(clock);
        port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port").id();
        other = TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id();
    }

    @Test
    void aRolePermitsWhatItSaysWhereItIsHeldAndNowhereElse() {
        UUID ana = account("ana");
        give(ana, "integrity-coordinator", HeldFor.institution(port), today, null);

        Actor actor = actor(ana);
        assertTrue(actor.may("plans.edit", port));
        assertFalse(actor.may("plans.edit", other));
        assertFalse(actor.may("plans.edit", Place.SYSTEM));
        assertFalse(actor.may("plans.publish"));
        assertEquals(Set.of(port), actor.reach("plans.edit").institutions());
    }

    @Test
    void aRoleIsHeldFromItsFirstDayToItsLast() {
        UUID ana = account("ana");
        give(ana, "integrity-coordinator", HeldFor.institution(port), today.plusDays(1), null);
        give(ana, "working-group-member", HeldFor.institution(port), today.minusDays(9), today.minusDays(1));
        assertEquals(Set.of(), actor(ana).permissions());

        give(ana, "working-group-member", HeldFor.institution(port), today.minusDays(9), today);
        assertTrue(actor(ana).may("plans.edit", port));
    }

    @Test
    void aRoleForAUnitReachesTheUnitsBelowIt() {
        Unit above = TestInstitutions.unit(institutions, port, "drejtoria", "Drejtoria", "Directorate");
        Unit below = institutions.add(
                Unit.of(port, "sektori", LocalizedText.of("Sektori", "Sector")).below(above.id()), coordinator);
        UUID gent = account("gent");
        give(gent, "unit-reporter", HeldFor.unit(port, above.id()), today, null);

        Actor actor = actor(gent);
        assertEquals(
                Set.of(above.id(), below.id()), actor.reach("measures.read").units());
        assertTrue(actor.may("measures.read", Place.unit(port, below.id())));
        assertFalse(actor.may("measures.read", port));
        assertFalse(actor.may("plans.read", port));
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnceAndStaysOnRecord() {
        UUID ana = account("ana");
        UUID id = give(ana, "integrity-coordinator", HeldFor.institution(port), today, null);

        assignments.end(id, "She left", coordinator);

        assertFalse(actor(ana).may("plans.edit"));
        assertEquals(1, assignments.listOf(ana).size());
        assertThrows(Problem.class, () -> assignments.end(id, "again", coordinator));
    }

    @Test
    void nobodyGivesMoreThanTheirOwnRoleGivesNorElsewhereNorToThemselves() {
        UUID ana = account("ana");
        UUID gent = account("gent");
        give(ana, "integrity-coordinator", HeldFor.institution(port), today, null);
        Actor actor = actor(ana);

        assignments.give(gent, "working-group-member", HeldFor.institution(port), today, null, actor);
        assertThrows(
                AccessDeniedException.class,
                () -> assignments.give(gent, "head", HeldFor.institution(port), today, null, actor));
        assertThrows(
                AccessDeniedException.class,
                () -> assignments.give(gent, "working-group-member", HeldFor.institution(other), today, null, actor));
        assertThrows(
                AccessDeniedException.class,
                () -> assignments.give(gent, "coordinator", HeldFor.SYSTEM, today, null, actor));
        assertProblem(
                "access.problem.own-role",
                () -> assignments.give(ana, "working-group-member", HeldFor.institution(port), today, null, actor));
        assertEquals(
                List.of("working-group-member"),
                assignments.listGivable(HeldFor.institution(port), actor).stream()
                        .map(Role::code)
                        .toList());
    }

    @Test
    void aRoleIsHeldForWhatItIsMeantForAndEndsAfterItBegan() {
        UUID ana = account("ana");
        assertProblem(
                "access.problem.wrong-scope", () -> give(ana, "coordinator", HeldFor.institution(port), today, null));
        UUID elsewhere = TestInstitutions.unit(institutions, other, "njesia", "Njësia", "Unit")
                .id();
        assertProblem(
                "access.problem.no-scope",
                () -> give(ana, "unit-reporter", HeldFor.unit(port, elsewhere), today, null));
        assertProblem(
                "access.problem.ends-before",
                () -> give(ana, "head", HeldFor.institution(port), today, today.minusDays(1)));
    }

    @Test
    void aDeputyActsForAnotherWithinTheirDaysAndWithTheirRolesOnly() {
        UUID head = account("elira");
        UUID deputy = account("besnik");
        UUID held = give(head, "head", HeldFor.institution(port), today, null);
        give(deputy, "integrity-coordinator", HeldFor.institution(port), today, null);
        assertTrue(actors.find(deputy, head).isEmpty());

        UUID named = assignments.name(held, deputy, today, today.plusDays(7), actor(head));

        Actor acting = actors.find(deputy, head).orElseThrow();
        assertTrue(acting.may("plans.approve", port));
        assertFalse(acting.may("plans.edit", port));
        assertEquals(new Actor.Represented(head, "elira"), acting.represented());
        assertFalse(actor(deputy).may("plans.approve"));
        assertEquals(List.of(new Actor.Represented(head, "elira")), actors.listRepresented(deputy));

        assignments.endDeputy(named, actor(head));
        assertTrue(actors.find(deputy, head).isEmpty());
        assertEquals(List.of(), actors.listRepresented(deputy));
    }

    @Test
    void aDeputyActsNoLongerThanTheRoleIsHeldAndNamesNoDeputyFurther() {
        UUID head = account("elira");
        UUID deputy = account("besnik");
        UUID held = give(head, "head", HeldFor.institution(port), today, today.plusDays(3));
        assertProblem(
                "access.problem.deputy-longer",
                () -> assignments.name(held, deputy, today, today.plusDays(4), actor(head)));
        assertProblem(
                "access.problem.own-deputy", () -> assignments.name(held, head, today, today.plusDays(1), actor(head)));

        assignments.name(held, deputy, today, today.plusDays(3), actor(head));
        Actor acting = actors.find(deputy, head).orElseThrow();
        assertThrows(
                AccessDeniedException.class,
                () -> assignments.name(held, account("gent"), today, today.plusDays(1), acting));
    }

    private UUID account(String name) {
        return accounts.add(name + "@example.al", name, "fjalekalim i gjate", coordinator);
    }

    private UUID give(UUID account, String role, HeldFor heldFor, LocalDate from, @Nullable LocalDate to) {
        return assignments.give(account, role, heldFor, from, to, coordinator);
    }

    private Actor actor(UUID account) {
        return actors.find(account).orElseThrow();
    }

    private static void assertProblem(String key, Runnable act) {
        assertEquals(key, assertThrows(Problem.class, act::run).key());
    }
}
