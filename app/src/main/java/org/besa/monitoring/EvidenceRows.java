package org.besa.monitoring;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.files.TypedFiles.TypedFile;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Evidence as it lies in the database, and with which reports it stands.
@Component
class EvidenceRows {

    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    EvidenceRows(JdbcClient jdbc, JsonRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    Optional<Evidence> find(UUID id) {
        return rows.find(Evidence.class, Evidence.SELECT + "where e.id = :id", Map.of("id", id));
    }

    /// What stands with a report, in the order in which it was given.
    List<Proof> list(UUID report) {
        return rows.list(Proof.class, """
                select p.status_report, to_jsonb(e) as evidence, p.state, p.note, p.checked_at, p.checker_name,
                    (select count(*)::int - 1 from monitoring.proof other where other.evidence = p.evidence) as others
                from monitoring.proof p join (%s) e on e.id = p.evidence
                where p.status_report = :report order by p.attached_at, e.id
                """.formatted(Evidence.SELECT), Map.of("report", report));
    }

    /// The reports with which a piece of evidence stands.
    List<UUID> listReports(UUID evidence) {
        return jdbc.sql("select status_report from monitoring.proof where evidence = :evidence order by attached_at")
                .param("evidence", evidence)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /// A piece of evidence that stands with a report and that nobody else changes until the end of the
    /// transaction.
    ///
    /// @throws Problem when none of this id does
    Evidence changing(StatusReport report, UUID id) {
        boolean there = jdbc.sql("""
                        select e.id from monitoring.evidence e join monitoring.proof p on p.evidence = e.id
                        where p.status_report = :report and e.id = :id for update
                        """)
                .param("report", report.id())
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Problem.notFound();
        }
        return find(id).orElseThrow(Problem::notFound);
    }

    UUID add(StatusReport report, EvidenceFacts facts, TypedFile file, Actor actor) {
        Map<String, @Nullable Object> source = new HashMap<>();
        source.put("file", file.sha256());
        source.put("fileName", file.name());
        source.put("fileType", file.type().name());
        source.put("fileSize", file.size());
        source.put("address", null);
        return add(report, facts, source, actor);
    }

    UUID add(StatusReport report, EvidenceFacts facts, URI page, Actor actor) {
        Map<String, @Nullable Object> source = new HashMap<>();
        source.put("file", null);
        source.put("fileName", null);
        source.put("fileType", null);
        source.put("fileSize", null);
        source.put("address", page.toString());
        return add(report, facts, source, actor);
    }

    private UUID add(StatusReport report, EvidenceFacts facts, Map<String, @Nullable Object> source, Actor actor) {
        UUID id = Ids.next();
        Map<String, @Nullable Object> values = new HashMap<>(source);
        values.putAll(columns(facts));
        values.put("id", id);
        values.put("institution", report.institution());
        values.put("at", Timestamp.from(clock.instant()));
        values.put("account", actor.account());
        values.put("name", actor.name());
        values.put("represented", Writings.represented(actor));
        jdbc.sql("""
                        insert into monitoring.evidence (id, version, institution, kind, title, speaks_of, publisher, public,
                            file, file_name, file_type, file_size, address, added_at, account, adder_name, for_account)
                        values (:id, 0, :institution, :kind, :title, :speaksOf, :publisher, :public,
                            :file, :fileName, :fileType, :fileSize, :address, :at, :account, :name, :represented)
                        """).params(values).update();
        attach(report, id, actor);
        return id;
    }

    private Map<String, @Nullable Object> columns(EvidenceFacts facts) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("kind", facts.kind());
        columns.put("title", rows.column(facts.title()));
        columns.put("speaksOf", facts.speaksOf());
        columns.put("publisher", facts.publisher());
        columns.put("public", facts.isPublic());
        return columns;
    }

    /// What was said of it before was checked, not what is said now.
    void change(Evidence before, EvidenceFacts facts) {
        jdbc.sql("""
                        update monitoring.evidence set kind = :kind, title = :title, speaks_of = :speaksOf,
                            publisher = :publisher, public = :public, version = version + 1
                        where id = :id
                        """).params(columns(facts)).param("id", before.id()).update();
        jdbc.sql("""
                        update monitoring.proof set state = 'PENDING', note = '{}', checked_at = null, account = null,
                            checker_name = null
                        where evidence = :id and state <> 'PENDING'
                        """).param("id", before.id()).update();
    }

    /// False when it stands with the report already.
    boolean attach(StatusReport report, UUID evidence, Actor actor) {
        return jdbc.sql("""
                        insert into monitoring.proof (status_report, evidence, attached_at, attached_by, attached_for, state, note)
                        values (:report, :evidence, :at, :account, :represented, 'PENDING', '{}')
                        on conflict (status_report, evidence) do nothing
                        """)
                        .param("report", report.id())
                        .param("evidence", evidence)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("account", actor.account())
                        .param("represented", Writings.represented(actor))
                        .update()
                > 0;
    }

    void detach(StatusReport report, UUID evidence) {
        jdbc.sql("delete from monitoring.proof where status_report = :report and evidence = :evidence")
                .param("report", report.id())
                .param("evidence", evidence)
                .update();
    }

    void check(StatusReport report, UUID evidence, Proof.State state, LocalizedText note, Actor actor) {
        jdbc.sql("""
                        update monitoring.proof set state = :state, note = :note, checked_at = :at, account = :account,
                            checker_name = :name
                        where status_report = :report and evidence = :evidence
                        """)
                .param("report", report.id())
                .param("evidence", evidence)
                .param("state", state.name())
                .param("note", rows.column(note))
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param("name", actor.name())
                .update();
    }

    void saved(UUID evidence, Evidence.Copy copy) {
        jdbc.sql("""
                        update monitoring.evidence set copy = :sha256, copy_type = :type, copy_size = :size,
                            copied_at = :at, copy_fault = null
                        where id = :id
                        """)
                .param("id", evidence)
                .param("sha256", copy.sha256())
                .param("type", copy.type())
                .param("size", copy.size())
                .param("at", Timestamp.from(copy.at()))
                .update();
    }

    /// @param fault null when it is tried again
    void failed(UUID evidence, Evidence.@Nullable Fault fault) {
        jdbc.sql("update monitoring.evidence set copy_fault = :fault where id = :id and copy is null")
                .param("id", evidence)
                .param("fault", fault == null ? null : fault.name())
                .update();
    }
}
