package org.besa.plans;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.Approvals.Decision;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who decided what about a version, in the transaction of the decision itself.
@Component
class DecisionRecords {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionRecords(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// Notes a decision.
    ///
    /// @param sha256 digest of what was decided about; null when it may still change
    /// @return its id
    UUID note(Plan plan, PlanVersion version, Decision decision, String note, @Nullable String sha256, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into plans.decision (id, plan_version, act, at, account, actor_name, note, sha256)
                        values (:id, :version, :act, :at, :account, :name, :note, :sha256)
                        """)
                .param("id", id)
                .param("version", version.id())
                .param("act", decision.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("note", note.strip())
                .param("sha256", sha256)
                .update();
        audit.note(
                actor,
                "plans." + decision.name().toLowerCase(Locale.ROOT),
                plan.subject().called(version.title()),
                Details.facts(Map.of("version", version.number())).because(note));
        return id;
    }

    /// Adds to a decision what has to be changed in a measure.
    void remark(UUID decision, String code, String text) {
        jdbc.sql("insert into plans.remark (id, decision, code, text) values (:id, :decision, :code, :text)")
                .param("id", Ids.next())
                .param("decision", decision)
                .param("code", code)
                .param("text", text)
                .update();
    }

    /// Who set the time at which a version is published.
    Actor scheduler(UUID version) {
        return jdbc.sql("""
                        select account, actor_name from plans.decision
                        where plan_version = :version and act = 'SCHEDULED' order by at desc limit 1
                        """)
                .param("version", version)
                .query((row, n) -> Actor.named(row.getObject("account", UUID.class), row.getString("actor_name")))
                .single();
    }
}
