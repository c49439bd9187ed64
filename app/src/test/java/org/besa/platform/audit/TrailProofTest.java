package org.besa.platform.audit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is done to the trail behind Besa's back is found and named.
@DatabaseSlice
class TrailProofTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private final UUID subject = new UUID(3, 3);
    private final Actor actor = TestActors.coordinator();

    @BeforeEach
    void threeEntries() {
        for (int n = 1; n <= 3; n++) {
            trail.note(
                    actor,
                    "plans.published",
                    new Subject("plan", subject, null, LocalizedText.of("Plani " + n, "Plan " + n)),
                    Details.facts(Map.of("version", n)));
        }
        jdbc.sql("set constraints all immediate").update(); // as a commit does
    }

    @Test
    void aTrailThatNobodyTouchedIsSound() {
        assertEquals(List.of(), faults());
    }

    @Test
    void anEntryThatWasAlteredIsNamedAloneWithWhatItWasAbout() {
        tamper("update platform.audit_entry set act = 'plans.returned' where id = " + entry(2));

        assertThat(faults(), contains(startsWith("entry " + entry(2) + " (")));
        assertThat(faults().getFirst(), containsString("plans.returned, Plani 2, Coordinator"));
    }

    @Test
    void anEntryThatWasRemovedIsMissed() {
        long second = entry(2);
        tamper("delete from platform.audit_person where entry = " + second
                + "; delete from platform.audit_entry where id = " + second);

        assertThat(faults(), contains(startsWith("entry " + second + ", at position")));
    }

    @Test
    void anEntryThatWasRemovedWithItsLinkLeavesAGap() {
        long second = entry(2);
        long position = position(second);
        tamper("delete from platform.audit_person where entry = " + second
                + "; delete from platform.audit_link where entry = " + second
                + "; delete from platform.audit_entry where id = " + second);

        assertThat(faults(), contains("the entries at position " + position + " of the chain are gone"));
    }

    @Test
    void theLastEntryDoesNotGoUnnoticed() {
        long last = entry(3);
        tamper("delete from platform.audit_person where entry = " + last
                + "; delete from platform.audit_link where entry = " + last
                + "; delete from platform.audit_entry where id = " + last);

        assertThat(faults(), contains(startsWith("the chain ends at position")));
    }

    @Test
    void anEntryThatWasSlippedInIsSeen() {
        tamper("""
                insert into platform.audit_entry (at, account, means, act, subject, details)
                values (now(), gen_random_uuid(), 'WEB', 'plans.published', gen_random_uuid(), '{}')
                """);

        assertThat(faults(), contains(containsString("was added past the chain")));
    }

    @Test
    void whatIsSaidOfAPersonCannotBeSwappedNorCalledReduced() {
        tamper("update platform.audit_person set said = '{\"name\": \"Somebody else\"}' where entry = " + entry(1));
        tamper("update platform.audit_person set said = '{}', salt = null, reduced_at = now() where entry = "
                + entry(2));

        assertThat(
                faults(),
                contains(
                        containsString("entry " + entry(1) + ": what it says of the person"),
                        containsString("entry " + entry(2) + ": what it says of the person")));
    }

    @Test
    void aChainThatWasWrittenAnewAsAWholeDoesNotContainTheHeadNotedBefore() {
        TrailProof.Head noted = TrailProof.head(jdbc);
        assertTrue(TrailProof.contains(jdbc, noted));

        tamper(
                "update platform.audit_link set hash = sha256(hash); update platform.audit_head set hash = sha256(hash)");

        assertFalse(TrailProof.contains(jdbc, noted));
    }

    @Test
    void theDatabaseItselfRefusesToChangeIt() {
        assertThrows(
                DataAccessException.class,
                () -> jdbc.sql("update platform.audit_entry set act = 'x'").update());
    }

    private List<String> faults() {
        return new TrailProof().check(jdbc).broken();
    }

    private long entry(int version) {
        return jdbc.sql("select id from platform.audit_entry where subject = :subject and details ->> 'version' = :n")
                .param("subject", subject)
                .param("n", String.valueOf(version))
                .query(Long.class)
                .single();
    }

    private long position(long entry) {
        return jdbc.sql("select position from platform.audit_link where entry = :entry")
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    /// As somebody does who can write the database: without its triggers.
    private void tamper(String sql) {
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql(sql).update();
        jdbc.sql("set session_replication_role = origin").update();
    }
}
