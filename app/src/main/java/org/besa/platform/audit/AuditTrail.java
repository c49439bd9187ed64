package org.besa.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JdbcConfiguration;
import org.besa.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the trail, in the transaction of the change it speaks of: no change without its entry, no entry without its
/// change.
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

    /// Notes an act.
    ///
    /// @param act what was done, in the past tense with its module ("plans.published")
    /// @param subject id of the record
    /// @param details what else is needed to understand it later; no personal data beyond purpose
    public void note(Actor actor, String act, UUID subject, Map<String, ?> details) {
        jdbc.sql("""
                        insert into platform.audit_entry (at, account, actor_name, act, subject, details)
                        values (:at, :account, :name, :act, :subject, :details)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("act", act)
                .param("subject", subject)
                .param("details", JdbcConfiguration.jsonb(json.writeValueAsString(details)))
                .update();
    }
}
