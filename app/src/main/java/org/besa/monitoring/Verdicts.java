package org.besa.monitoring;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every decision that was ever taken about a status report, and who took it.
@Component
class Verdicts {

    private final JdbcClient jdbc;
    private final JsonRows rows;

    Verdicts(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(Verdict verdict, Actor verifier) {
        jdbc.sql("""
                        insert into monitoring.verdict (id, status_report, writing, at, account, verifier_name, decision,
                            status, percent, reasons)
                        values (:id, :report, :writing, :at, :account, :name, :decision, :status, :percent, :reasons)
                        """)
                .param("id", verdict.id())
                .param("report", verdict.statusReport())
                .param("writing", verdict.writing())
                .param("at", Timestamp.from(verdict.at()))
                .param("account", verifier.account())
                .param("name", verdict.verifierName())
                .param("decision", verdict.decision().name())
                .param("status", verdict.status())
                .param("percent", verdict.percent())
                .param("reasons", rows.column(verdict.reasons()))
                .update();
    }

    /// All about a report, the latest first.
    List<Verdict> list(UUID report) {
        return rows.list(Verdict.class, """
                select id, status_report, writing, at, verifier_name, decision, status, percent, reasons
                from monitoring.verdict where status_report = :report order by at desc, id desc
                """, Map.of("report", report));
    }
}
