package org.besa.platform.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts in windows: one begins with the first event and ends after its length, whatever happens in it.
///
/// What is counted has a name, such as "sign-in.account" and an e-mail address. Only a digest of it is kept: it may be
/// personal, and of people who are no users.
@Component
public class Tallies {

    private static final RowMapper<Tally> TALLY = (row, n) -> new Tally(
            row.getInt("count"),
            row.getTimestamp("last_at").toInstant(),
            row.getTimestamp("ends_at").toInstant());

    private final JdbcClient jdbc;
    private final Clock clock;

    Tallies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts one more.
    ///
    /// @param what names the limit
    /// @param whose to whom it applies
    public Tally add(String what, String whose, Duration window) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into platform.tally (key, count, last_at, ends_at) values (:key, 1, :now, :ends)
                        on conflict (key) do update set
                            count = case when tally.ends_at <= :now then 1 else tally.count + 1 end,
                            last_at = :now,
                            ends_at = case when tally.ends_at <= :now then :ends else tally.ends_at end
                        returning count, last_at, ends_at
                        """)
                .param("key", key(what, whose))
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(now.plus(window)))
                .query(TALLY)
                .single();
    }

    /// The count, held until the end of the transaction: who asks for the same one waits until then, on every instance.
    /// So nobody gets around a limit by trying many times at once.
    @Transactional(propagation = Propagation.MANDATORY)
    public Tally hold(String what, String whose) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into platform.tally (key, count, last_at, ends_at) values (:key, 0, :now, :now)
                        on conflict (key) do update set
                            count = case when tally.ends_at <= :now then 0 else tally.count end
                        returning count, last_at, ends_at
                        """)
                .param("key", key(what, whose))
                .param("now", Timestamp.from(now))
                .query(TALLY)
                .single();
    }

    /// The count of a window that is running.
    public Optional<Tally> find(String what, String whose) {
        return jdbc.sql("select count, last_at, ends_at from platform.tally where key = :key and ends_at > :now")
                .param("key", key(what, whose))
                .param("now", Timestamp.from(clock.instant()))
                .query(TALLY)
                .optional();
    }

    /// Begins anew.
    public void clear(String what, String whose) {
        jdbc.sql("delete from platform.tally where key = :key")
                .param("key", key(what, whose))
                .update();
    }

    /// Removes those whose window has ended.
    void removeEnded() {
        jdbc.sql("delete from platform.tally where ends_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String key(String what, String whose) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
            return what + " " + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
