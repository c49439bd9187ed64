package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.people.People;
import org.besa.directory.people.Person;
import org.besa.plans.NewPlan;
import org.besa.plans.Plans;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.audit.TrailProof;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.mail.Letter;
import org.besa.platform.mail.Mails;
import org.besa.platform.mail.Recipient;
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

/// The name of somebody who left goes, what they did stays, and the chain still proves it.
@DatabaseSlice
class LeaversTest {

    private static final String FUNCTION = "Integrity coordinator, Port, until 2026";

    @Autowired
    Leavers leavers;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    Actors actors;

    @Autowired
    Institutions institutions;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Mails mails;

    @Autowired
    AuditTrail audit;

    private UUID zana = new UUID(0, 0);
    private UUID port = new UUID(0, 0);
    private UUID elsewhere = new UUID(0, 0);

    @BeforeEach
    void somebodyWhoWroteAPlan() {
        elsewhere = TestInstitutions.ministry(institutions, "tjeter", "Tjetër", "Other")
                .id();
        port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port").id();
        UUID unit = TestInstitutions.unit(institutions, port, "njesia", "Njësia", "Unit")
                .id();
        zana = accounts.add("zana.leka@example.al", "Zana Leka", "fjalekalim i gjate", TestActors.coordinator());
        assignments.give(
                zana,
                "integrity-coordinator",
                HeldFor.institution(port),
                LocalDate.now(clock),
                null,
                TestActors.coordinator());
        Actor actor = actors.find(zana).orElseThrow();
        UUID plan = plans.draft(
                        new NewPlan(null, "strategy-action-plan", port, null), FullPlan.content(port, unit), actor)
                .plan();
        plans.rewrite(plan, content -> content, actor);
        commit();
    }

    private static final List<String> KEYS =
            List.of("access.totp", "access.recovery_code", "access.passkey", "access.outside_identity");

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where account = :zana")
                .param("zana", zana)
                .query(Integer.class)
                .single();
    }

    private void keys() {
        for (String values : List.of(
                "access.totp values (:zana, '', 0, now())",
                "access.recovery_code values (:zana, 'x')",
                "access.outside_identity values ('https://id.example', 'zana', :zana, now())",
                """
                access.passkey values ('\\x0102', :zana, '', 'x', '', '', '', 0, true, '', false, false, now(), now())
                """)) {
            jdbc.sql("insert into " + values).param("zana", zana).update();
        }
    }

    @Test
    void theFunctionStandsInThePlaceOfTheNameAndTheChainHolds() {
        keys();
        leavers.reduce(zana, FUNCTION, "She asked for it", TestActors.coordinator());
        commit();

        assertEquals(List.of(), new TrailProof().check(jdbc).broken());
        for (String table : KEYS) {
            assertEquals(0, count(table), table);
        }
        assertTrue(actors.find(zana).isEmpty());
        for (String table : List.of("platform.audit_person", "platform.audit_entry", "access.account")) {
            assertEquals(0, naming("leka", table), table);
        }
        assertTrue(
                jdbc.sql("select count(*) from platform.audit_person where person = :zana and said ->> 'name' = :name")
                                .param("zana", zana)
                                .param("name", FUNCTION)
                                .query(Integer.class)
                                .single()
                        > 2);
    }

    @Test
    void theDirectoryInvitationsAndMailKnowThemByTheirFunctionAlone() {
        UUID person = Ids.next();
        people.save(new Person(person, null, port, "Zana Leka"), TestActors.coordinator());
        UUID namesake = Ids.next();
        people.save(new Person(namesake, null, elsewhere, "Zana Leka"), TestActors.coordinator());
        jdbc.sql("""
                        insert into directory.contact_point (id, version, institution, kind, email, phone)
                        values (:point, 0, :port, 'integrity-coordinator', 'Zana.Leka@example.al', '04 222');
                        insert into directory.contact_holder (id, version, contact_point, person, active_from)
                        values (:point, 0, :point, :person, '2026-01-01');
                        """)
                .param("point", Ids.next())
                .param("port", port)
                .param("person", person)
                .update();
        jdbc.sql("""
                        insert into access.invitation (id, email, role, scope, institution, language, inviter, invited_by,
                            digest, created_at, expires_at)
                        values (gen_random_uuid(), 'zana.leka@example.al', 'head', 'INSTITUTION', :port, 'sq', :zana,
                            'Zana Leka', 'x', now(), now()),
                            (gen_random_uuid(), 'ben@example.al', 'head', 'INSTITUTION', :port, 'sq', :zana,
                            'Zana Leka', 'y', now(), now())
                        """).param("port", port).param("zana", zana).update();
        UUID forgotten = Ids.next();
        audit.note(
                TestActors.coordinator(),
                "access.invited",
                new Subject("", forgotten, port, LocalizedText.EMPTY),
                Details.NONE.of(forgotten, Map.of("email", "zana.leka@example.al")));
        mails.send(
                new Recipient("zana.leka@example.al", "Zana Leka", Language.SQ),
                new Letter("Zana Leka", List.of("Zana Leka"), null));

        leavers.reduce(zana, FUNCTION, "She asked for it", TestActors.coordinator());
        commit();

        assertEquals(FUNCTION, people.findPerson(person).orElseThrow().name());
        assertEquals("Zana Leka", people.findPerson(namesake).orElseThrow().name());
        jdbc.sql("delete from directory.person where id = :id")
                .param("id", namesake)
                .update();
        for (String table :
                List.of("directory.person", "directory.contact_point", "access.invitation", "platform.outgoing_mail")) {
            assertEquals(0, naming("leka", table), table);
        }
        assertEquals(
                0,
                jdbc.sql("select count(*) from directory.contact_holder where active_to is null")
                        .query(Integer.class)
                        .single());
        assertEquals(
                0,
                jdbc.sql(
                                "select count(*) from platform.audit_person where person in (:person, :forgotten) and said::text ilike '%leka%'")
                        .param("forgotten", forgotten)
                        .param("person", person)
                        .query(Integer.class)
                        .single());
        assertEquals(List.of(), new TrailProof().check(jdbc).broken());
    }

    @Test
    void itTakesAFunctionAReasonAndSomebodyElse() {
        assertEquals("access.problem.no-function", refused(zana, "", "why"));
        assertEquals("access.problem.no-function", refused(zana, FUNCTION, " "));
        assertEquals(
                "access.problem.leaving-oneself",
                refused(TestActors.coordinator().account(), FUNCTION, "why"));
        assertEquals("problem.not-found", refused(new UUID(3, 3), FUNCTION, "why"));
    }

    private int naming(String name, String table) {
        return jdbc.sql("select count(*) from " + table + " t where t::text ilike '%' || :name || '%'")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private String refused(UUID person, String function, String reason) {
        return assertThrows(Problem.class, () -> leavers.reduce(person, function, reason, TestActors.coordinator()))
                .key();
    }

    private void commit() {
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }
}
