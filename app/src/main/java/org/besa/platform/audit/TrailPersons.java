package org.besa.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JdbcConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the trail says of persons. The digest stays, which the chain needs; without the salt nobody can try out which
/// name it was made of.
@Component
class TrailPersons implements PersonalRecords {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TrailPersons(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Whoever was invited is known by the invitation, which may be forgotten by now.
    @Override
    public List<UUID> listOtherIds(Leaver leaver) {
        return jdbc.sql("""
                        select distinct person from platform.audit_person
                        where salt is not null and person <> :account and lower(said ->> 'email') = lower(:email)
                        """)
                .param("account", leaver.account())
                .param("email", leaver.email())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void reduce(Leaver leaver) {
        reduce(leaver.account(), leaver.function());
        leaver.otherIds().forEach(id -> reduce(id, leaver.function()));
    }

    private void reduce(UUID person, String function) {
        jdbc.sql("""
                        update platform.audit_person set said = :said, salt = null, reduced_at = :at
                        where person = :person and salt is not null
                            and entry < (select max(id) from platform.audit_entry
                                where act = 'access.person-reduced' and subject = :person)
                        """)
                .param("said", JdbcConfiguration.jsonb(json.writeValueAsString(Map.of("name", function))))
                .param("at", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
    }
}
