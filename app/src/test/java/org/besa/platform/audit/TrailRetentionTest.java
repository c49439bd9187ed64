package org.besa.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DatabaseSlice
class TrailRetentionTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Test
    void entriesOlderThanTheRetentionGoAndTheRestIsStillProved() {
        int before = new TrailProof().check(jdbc).looked();
        note(Duration.ofDays(4000), 1);
        note(Duration.ofDays(1), 2);
        commit();

        retention(Period.ofYears(10)).shorten();
        commit();

        assertEquals(
                List.of(2),
                jdbc.sql("select (details ->> 'n')::int from platform.audit_entry where act = 'plans.noted'")
                        .query(Integer.class)
                        .list());
        assertEquals(List.of(), new TrailProof().check(jdbc).broken());
        assertTrue(new TrailProof().check(jdbc).looked() <= before + 2);
        assertEquals(1, shortenings());
        retention(Period.ofYears(10)).shorten();
        assertEquals(1, shortenings());
    }

    @Test
    void aTrailThatIsKeptForEverLosesNothing() {
        note(Duration.ofDays(40_000), 1);
        commit();

        retention(Period.ZERO).shorten();

        assertEquals(0, shortenings());
    }

    @Test
    void aBeginningThatWasCutOffWithoutTheActIsSeen() {
        note(Duration.ofDays(4000), 1);
        note(Duration.ofDays(1), 2);
        commit();
        retention(Period.ofYears(10)).shorten();
        commit();
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql("update platform.audit_entry set details = '{}' where act = 'access.trail-shortened'")
                .update();
        jdbc.sql("set session_replication_role = origin").update();

        assertTrue(new TrailProof().check(jdbc).broken().stream().anyMatch(fault -> fault.contains("no entry says")));
    }

    @Test
    void tenYearsAreTheDefault() {
        AuditSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("besa.audit", AuditSettings.class);
        assertEquals(new AuditSettings(Period.ofYears(10)), settings);
    }

    private void note(Duration ago, int n) {
        new AuditTrail(jdbc, json, Clock.fixed(Instant.now(clock).minus(ago), clock.getZone()))
                .note(TestActors.coordinator(), "plans.noted", new UUID(8, n), Map.of("n", n));
    }

    private TrailRetention retention(Period keep) {
        return new TrailRetention(jdbc, new AuditTrail(jdbc, json, clock), new AuditSettings(keep), clock);
    }

    /// What a commit does: chain the entries that are new.
    private void commit() {
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private int shortenings() {
        return jdbc.sql("select count(*) from platform.audit_entry where act = 'access.trail-shortened'")
                .query(Integer.class)
                .single();
    }
}
