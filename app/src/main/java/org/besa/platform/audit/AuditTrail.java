package org.besa.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.platform.data.JdbcConfiguration;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Writes the trail, in the transaction of the change it speaks of: no change without its entry, no entry without its
/// change. What changes nothing, such as signing in, is noted in a transaction of its own. At commit each entry is
/// bound to the one before it by a hash ([TrailProof]).
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Notes an act about a record that has no name and belongs to no institution.
    ///
    /// @param act what was done, in the past tense with its module ("plans.published")
    @Transactional
    public void note(Actor actor, String act, UUID subject, Map<String, ?> facts) {
        note(actor, act, new Subject("", subject, null, LocalizedText.EMPTY), Details.facts(facts));
    }

    /// Notes an act.
    ///
    /// @param act what was done, in the past tense with its module ("plans.published")
    @Transactional
    public void note(Actor actor, String act, Subject subject, Details details) {
        Origin origin = Origin.current();
        long entry = jdbc.sql("""
                        insert into platform.audit_entry (at, account, represented, means, act, kind, subject, institution,
                            label, details, changes, reason)
                        values (:at, :account, :represented, :means, :act, :kind, :subject, :institution,
                            :label, :details, :changes, :reason)
                        returning id
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param(
                        "represented",
                        actor.represented() == null ? null : actor.represented().account())
                .param("means", origin.equals(Origin.PROGRAM) ? "PROGRAM" : "WEB")
                .param("act", act)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("institution", subject.institution())
                .param("label", jsonb(subject.label()))
                .param("details", jsonb(details.facts()))
                .param("changes", jsonb(details.changes().kept()))
                .param("reason", details.reason())
                .query(Long.class)
                .single();
        personal(actor, origin, details).forEach((person, said) -> note(entry, person, said));
    }

    /// Notes an act that happens again and again, such as looking at a record, once a day for each person and record.
    @Transactional
    public void noteOnceADay(Actor actor, String act, Subject subject) {
        boolean noted = jdbc.sql("""
                        select exists (select from platform.audit_entry
                            where subject = :subject and account = :account and act = :act and at >= :since)
                        """)
                .param("subject", subject.id())
                .param("account", actor.account())
                .param("act", act)
                .param(
                        "since",
                        Timestamp.from(LocalDate.now(clock)
                                .atStartOfDay(clock.getZone())
                                .toInstant()))
                .query(Boolean.class)
                .single();
        if (!noted) {
            note(actor, act, subject, Details.NONE);
        }
    }

    private static SequencedMap<UUID, Map<String, Object>> personal(Actor actor, Origin origin, Details details) {
        SequencedMap<UUID, Map<String, Object>> personal = new LinkedHashMap<>();
        personal.put(actor.account(), said(actor.name(), origin));
        if (actor.represented() != null) {
            personal.put(
                    actor.represented().account(),
                    Map.of("name", actor.represented().name()));
        }
        details.personal().forEach((person, said) -> {
            Map<String, Object> all = new LinkedHashMap<>(personal.getOrDefault(person, Map.of()));
            all.putAll(said);
            personal.put(person, all);
        });
        return personal;
    }

    private static Map<String, Object> said(String name, Origin origin) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", name);
        if (!origin.address().isEmpty()) {
            said.put("address", origin.address());
        }
        if (!origin.agent().isEmpty()) {
            said.put("device", origin.agent());
        }
        return said;
    }

    private void note(long entry, UUID person, Map<String, Object> said) {
        jdbc.sql("insert into platform.audit_person (entry, person, said) values (:entry, :person, :said)")
                .param("entry", entry)
                .param("person", person)
                .param("said", jsonb(said))
                .update();
    }

    private Object jsonb(Object value) {
        return JdbcConfiguration.jsonb(json.writeValueAsString(value));
    }
}
