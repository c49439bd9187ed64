package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Ending;
import org.besa.directory.Institutions;
import org.besa.directory.Succession.How;
import org.besa.directory.Successions;
import org.besa.directory.Unit;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of roles when that ends for which they are held.
@DatabaseSlice
class EndedRolesTest {

    @Autowired
    EndedRoles ended;

    @Autowired
    Assignments assignments;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    People people;

    @Autowired
    Institutions institutions;

    @Autowired
    Successions successions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor coordinator = TestActors.coordinator();
    private LocalDate yesterday = LocalDate.EPOCH;
    private UUID port = new UUID(0, 0);
    private UUID heir = new UUID(0, 0);
    private Unit unit = Unit.of(port, "x", LocalizedText.EMPTY);
    private UUID zana = new UUID(0, 0);
    private UUID agim = new UUID(0, 0);

    @BeforeEach
    void peopleOfAnInstitution() {
        yesterday = LocalDate.now(clock).minusDays(1);
        port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port").id();
        heir = TestInstitutions.ministry(institutions, "pasuesi", "Pasuesi", "Heir")
                .id();
        unit = TestInstitutions.unit(institutions, port, "njesia", "Njësia", "Unit");
        zana = account("zana");
        agim = account("agim");
        give(zana, "integrity-coordinator", HeldFor.institution(port), null);
        give(agim, "unit-reporter", HeldFor.unit(port, unit.id()), null);
    }

    @Test
    void rolesEndWithTheInstitutionOnItsLastDay() {
        end(false);

        assertEquals(List.of(yesterday), lastDays(zana));
        assertEquals(List.of(yesterday), lastDays(agim));
        assertTrue(permissions(zana).isEmpty());
        assertEquals(2, noted("access.role-ended"));
    }

    @Test
    void whoGivesRolesAtTheSuccessorSeesWhoseEndedUntilTheyHaveOneThere() {
        UUID head = account("kreu");
        give(head, "head", HeldFor.institution(heir), null);
        Actor there = actors.find(head).orElseThrow();
        Actor elsewhere = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id());
        end(false);

        assertEquals(Set.of(zana, agim), accountsEnded(there));
        assertTrue(people.find(zana, there).isPresent());
        assertEquals(Set.of(), accountsEnded(elsewhere));
        assertTrue(people.find(zana, elsewhere).isEmpty());

        assignments.give(zana, "integrity-coordinator", HeldFor.institution(heir), LocalDate.now(clock), null, there);
        assertEquals(Set.of(agim), accountsEnded(there));
    }

    @Test
    void whereItIsTickedRolesForTheInstitutionPassToTheSuccessorTheNextDay() {
        LocalDate until = LocalDate.now(clock).plusYears(1);
        give(agim, "working-group-member", HeldFor.institution(port), until);
        end(true);

        assertEquals(HeldFor.institution(heir), current(zana).heldFor());
        assertEquals(yesterday.plusDays(1), current(zana).validFrom());
        assertEquals("working-group-member", current(agim).role());
        assertEquals(until, current(agim).validTo());
        assertTrue(permissions(zana).contains("plans.edit"));
    }

    @Test
    void aRoleThatTheActorMayNotGiveDoesNotPass() {
        jdbc.sql("update access.role set gives = '{}' where code = 'coordinator'")
                .update();
        end(true);

        assertTrue(permissions(zana).isEmpty());
    }

    @Test
    void aRoleForAPlanGoesWhereThePlanGoes() {
        UUID plan = UUID.randomUUID();
        give(zana, "working-group-member", HeldFor.plan(port, plan), null);
        end(false);

        assertEquals(HeldFor.plan(heir, plan), current(zana).heldFor());
    }

    @Test
    void aRoleForAUnitEndsWithTheUnitAndNoOther() {
        UUID second = TestInstitutions.unit(institutions, port, "tjetra", "Tjetra", "Second")
                .id();
        UUID ben = account("ben");
        give(ben, "unit-reporter", HeldFor.unit(port, second), null);

        institutions.change(institutions.unit(unit.id()).until(yesterday), coordinator);

        assertEquals(List.of(yesterday), lastDays(agim));
        assertFalse(permissions(ben).isEmpty());
        assertFalse(permissions(zana).isEmpty());
    }

    @Test
    void anInvitationToWhatHasEndedIsGoodNoMore() {
        jdbc.sql("""
                        insert into access.invitation (id, email, role, scope, institution, language, inviter, invited_by,
                            digest, created_at, expires_at)
                        values (gen_random_uuid(), 'new@example.al', 'head', 'INSTITUTION', :port, 'sq',
                            gen_random_uuid(), 'Ana', 'x', now(), now() + interval '7 days')
                        """).param("port", port).update();
        end(false);

        assertEquals(1, noted("access.invitation-withdrawn"));
        assertEquals(
                0,
                jdbc.sql("select count(*) from access.invitation where withdrawn_at is null")
                        .query(Integer.class)
                        .single());
    }

    private void end(boolean rolesPass) {
        successions.end(
                port,
                new Ending(
                        How.MERGED,
                        yesterday,
                        LocalizedText.EMPTY,
                        LocalizedText.in("en", "One is enough"),
                        List.of(heir),
                        Map.of(),
                        rolesPass),
                coordinator);
    }

    private UUID account(String name) {
        return accounts.add(name + "@example.al", name, "shkarpe kulla limon", coordinator);
    }

    private void give(UUID account, String role, HeldFor heldFor, @Nullable LocalDate to) {
        assignments.give(account, role, heldFor, yesterday.minusMonths(1), to, coordinator);
    }

    private List<LocalDate> lastDays(UUID account) {
        return jdbc.sql("select valid_to from access.assignment where account = :account and ended_at is null")
                .param("account", account)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private Assignment current(UUID account) {
        return assignments.listOf(account).stream()
                .filter(held -> held.isHeldOn(LocalDate.now(clock)))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> permissions(UUID account) {
        return actors.find(account).stream()
                .flatMap(actor -> actor.grants().stream())
                .flatMap(grant -> grant.permissions().stream())
                .collect(Collectors.toSet());
    }

    private Set<UUID> accountsEnded(Actor reader) {
        return ended.list(reader).stream().map(Assignment::account).collect(Collectors.toSet());
    }

    private int noted(String act) {
        return jdbc.sql("select count(*)::int from platform.audit_entry where act = :act")
                .param("act", act)
                .query(Integer.class)
                .single();
    }
}
