package org.besa.plans.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.plans.editing.Pieces.Difference;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JdbcConfiguration;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what changed in drafts, piece by piece.
@Component
class EditJournal {

    private static final TypeReference<SequencedMap<String, Difference>> DIFFERENCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EditJournal(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// An entry with what it changed.
    record Entry(JournalEntry edit, SequencedMap<String, Difference> changes) {

        /// What takes it back.
        SequencedMap<String, Difference> turned() {
            SequencedMap<String, Difference> turned = new LinkedHashMap<>();
            changes.forEach((piece, difference) -> turned.put(piece, difference.turned()));
            return turned;
        }
    }

    /// Notes a change. Called with the plan held, so that numbers follow each other.
    void note(UUID version, String act, String about, SequencedMap<String, Difference> changes, Actor actor) {
        jdbc.sql("""
                        insert into plans.draft_edit (id, plan_version, number, at, account, actor_name, act, about, changes)
                        values (:id, :version,
                            (select coalesce(max(number), 0) + 1 from plans.draft_edit where plan_version = :version),
                            :at, :account, :name, :act, :about, :changes)
                        """)
                .param("id", Ids.next())
                .param("version", version)
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("act", act)
                .param("about", about)
                .param("changes", JdbcConfiguration.jsonb(json.writeValueAsString(changes)))
                .update();
    }

    Optional<Entry> find(UUID version, UUID edit) {
        return jdbc.sql("select * from plans.draft_edit where plan_version = :version and id = :id")
                .param("version", version)
                .param("id", edit)
                .query((row, n) ->
                        new Entry(JournalEntry.of(row), json.readValue(row.getString("changes"), DIFFERENCES)))
                .optional();
    }

    void undone(UUID edit, Actor actor) {
        jdbc.sql("update plans.draft_edit set undone_at = :at, undone_by = :name where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("name", actor.name())
                .param("id", edit)
                .update();
    }

    void redone(UUID edit) {
        jdbc.sql("update plans.draft_edit set undone_at = null, undone_by = null where id = :id")
                .param("id", edit)
                .update();
    }

    /// The entries of a version, the latest first.
    List<JournalEntry> list(UUID version) {
        return jdbc.sql("""
                        select %s from plans.draft_edit
                        where plan_version = :version order by number desc
                        """.formatted(JournalEntry.COLUMNS))
                .param("version", version)
                .query((row, n) -> JournalEntry.of(row))
                .list();
    }

    /// What a piece said when it had this digest; null when the journal does not reach back to that.
    @Nullable
    String whatWasSaid(UUID version, String piece, String digest) {
        return jdbc.sql("""
                        select said from plans.draft_edit cross join lateral
                            (values (changes -> :piece ->> 'before'), (changes -> :piece ->> 'after')) as piece (said)
                        where plan_version = :version and jsonb_exists(changes, :piece) and said is not null
                        order by number desc
                        """).param("version", version).param("piece", piece).query(String.class).list().stream()
                .filter(said -> CanonicalJson.sha256(said).equals(digest))
                .findFirst()
                .orElse(null);
    }

    /// The last change of a piece that stands.
    Optional<JournalEntry> lastChange(UUID version, String piece) {
        return jdbc.sql("""
                        select %s from plans.draft_edit
                        where plan_version = :version and jsonb_exists(changes, :piece)
                        order by coalesce(undone_at, at) desc limit 1
                        """.formatted(JournalEntry.COLUMNS))
                .param("version", version)
                .param("piece", piece)
                .query((row, n) -> JournalEntry.of(row))
                .optional();
    }
}
