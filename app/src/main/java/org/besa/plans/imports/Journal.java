package org.besa.plans.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.besa.plans.editing.JournalEntry;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JdbcConfiguration;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what corrections changed.
@Component
class Journal {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Journal(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Notes a correction. Called with the import held, so that numbers follow each other.
    UUID note(UUID planImport, String act, String about, Changes changes, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into plans.import_edit (id, import, number, at, account, actor_name, act, about, changes)
                        values (:id, :import,
                            (select coalesce(max(number), 0) + 1 from plans.import_edit where import = :import),
                            :at, :account, :name, :act, :about, :changes)
                        """)
                .param("id", id)
                .param("import", planImport)
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("act", act)
                .param("about", about)
                .param("changes", JdbcConfiguration.jsonb(json.writeValueAsString(changes)))
                .update();
        return id;
    }

    /// What an entry changed.
    ///
    /// @throws Problem when the import has no such entry or it was taken back already
    Changes standing(UUID planImport, UUID edit) {
        return jdbc.sql(
                        "select changes from plans.import_edit where import = :import and id = :id and undone_at is null")
                .param("import", planImport)
                .param("id", edit)
                .query((row, n) -> json.readValue(row.getString(1), Changes.class))
                .optional()
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "desk.problem.undone-already"));
    }

    void undone(UUID edit, Actor actor) {
        jdbc.sql("update plans.import_edit set undone_at = :at, undone_by = :name where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("name", actor.name())
                .param("id", edit)
                .update();
    }

    List<JournalEntry> list(UUID planImport) {
        return jdbc.sql("select " + JournalEntry.COLUMNS
                        + " from plans.import_edit where import = :import order by number desc")
                .param("import", planImport)
                .query((row, n) -> JournalEntry.of(row))
                .list();
    }
}
