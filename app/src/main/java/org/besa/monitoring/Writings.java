package org.besa.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every text that a status report ever had, and who wrote it.
@Component
class Writings {

    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    Writings(JdbcClient jdbc, JsonRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /// A text.
    ///
    /// @param said canonical JSON of [Progress]
    record Writing(UUID id, String said, Instant at, String writerName) {

        Progress progress() {
            return CanonicalJson.read(said, Progress.class);
        }
    }

    UUID add(UUID report, Progress said, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into monitoring.writing (id, status_report, said, at, account, writer_name, for_account)
                        values (:id, :report, :said, :at, :account, :name, :represented)
                        """)
                .param("id", id)
                .param("report", report)
                .param("said", CanonicalJson.write(said))
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("represented", represented(actor))
                .update();
        return id;
    }

    Optional<Writing> find(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : rows.find(
                        Writing.class,
                        "select id, said, at, writer_name from monitoring.writing where id = :id",
                        Map.of("id", id));
    }

    /// All of a report, the latest first.
    List<Writing> list(UUID report) {
        return rows.list(Writing.class, """
                select id, said, at, writer_name from monitoring.writing where status_report = :report order by at desc, id desc
                """, Map.of("report", report));
    }

    /// Whether somebody, or whom they act for, wrote in a report or gave evidence that stands with it, or
    /// somebody else did for them.
    boolean include(UUID report, Actor actor) {
        return jdbc.sql("""
                        select exists (select from monitoring.writing where status_report = :report
                                and (account in (:account, :represented) or for_account in (:account, :represented)))
                            or exists (select from monitoring.proof p join monitoring.evidence e on e.id = p.evidence
                                where p.status_report = :report
                                    and (p.attached_by in (:account, :represented)
                                        or p.attached_for in (:account, :represented)
                                        or e.account in (:account, :represented)
                                        or e.for_account in (:account, :represented)))
                        """)
                .param("report", report)
                .param("account", actor.account())
                .param("represented", represented(actor))
                .query(Boolean.class)
                .single();
    }

    static @Nullable UUID represented(Actor actor) {
        return actor.represented() == null ? null : actor.represented().account();
    }
}
