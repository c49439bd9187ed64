package org.besa.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
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

    @Override
    public void reduce(UUID person, String function) {
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
