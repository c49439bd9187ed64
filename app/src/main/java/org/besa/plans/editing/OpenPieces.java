package org.besa.plans.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who has a piece of a draft open in a form just now, so that two people know of each other before they write.
@Component
public class OpenPieces {

    /// A form says every ten seconds that it is open.
    private static final Duration PRESENT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final EditJournal journal;
    private final Clock clock;

    OpenPieces(JdbcClient jdbc, EditJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /// Notes that somebody has a measure open.
    ///
    /// @return the names of the others who have
    @Transactional
    public List<String> open(UUID version, UUID promise, Actor actor) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp present = Timestamp.from(clock.instant().minus(PRESENT));
        String piece = Pieces.measure(promise);
        jdbc.sql("""
                        insert into plans.open_piece (plan_version, piece, account, actor_name, seen_at)
                        values (:version, :piece, :account, :name, :now)
                        on conflict (plan_version, piece, account) do update set seen_at = excluded.seen_at
                        """)
                .param("version", version)
                .param("piece", piece)
                .param("account", actor.account())
                .param("name", actor.name())
                .param("now", now)
                .update();
        jdbc.sql("delete from plans.open_piece where plan_version = :version and seen_at < :present")
                .param("version", version)
                .param("present", present)
                .update();
        return jdbc.sql("""
                        select actor_name from plans.open_piece
                        where plan_version = :version and piece = :piece and account <> :account
                        order by seen_at
                        """)
                .param("version", version)
                .param("piece", piece)
                .param("account", actor.account())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// Notes that somebody has closed a measure.
    @Transactional
    public void close(UUID version, UUID promise, Actor actor) {
        jdbc.sql("delete from plans.open_piece where plan_version = :version and piece = :piece and account = :account")
                .param("version", version)
                .param("piece", Pieces.measure(promise))
                .param("account", actor.account())
                .update();
    }

    /// Who last changed a measure; empty when nobody has.
    public String lastChangedBy(UUID version, UUID promise) {
        return journal.lastChange(version, Pieces.measure(promise))
                .map(JournalEntry::latestBy)
                .orElse("");
    }
}
