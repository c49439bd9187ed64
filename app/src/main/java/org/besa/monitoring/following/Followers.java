package org.besa.monitoring.following;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The addresses that are written to, each kept only as long as it follows something or is asked whether it does.
@Component
class Followers {

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who has an address, from now on or before.
    ///
    /// @param language in which they are written to when they are new
    Follower keep(String address, Language language) {
        jdbc.sql("""
                        insert into monitoring.follower (id, address, language, stop_key)
                        values (:id, :address, :language, :key) on conflict (lower(address)) do nothing
                        """)
                .param("id", Ids.next())
                .param("address", address)
                .param("language", language.code())
                .param("key", FollowSecret.fresh().text())
                .update();
        return find("where lower(f.address) = lower(:value)", address).orElseThrow();
    }

    /// The holder of a key.
    Optional<Follower> find(String stopKey) {
        return find("where f.stop_key = :value", stopKey);
    }

    private Optional<Follower> find(String which, String value) {
        return jdbc.sql("select f.id, f.address, f.language, f.stop_key from monitoring.follower f " + which)
                .param("value", value)
                .query((row, number) -> new Follower(
                        UUID.fromString(row.getString("id")),
                        row.getString("address"),
                        Language.find(row.getString("language")).orElse(Language.SQ),
                        row.getString("stop_key")))
                .optional();
    }

    /// The follower of an id, who nobody else writes to until the end of the transaction; none when somebody does, or
    /// when they had their mail of a day.
    Optional<Follower> claim(UUID id, LocalDate today) {
        return jdbc.sql("""
                        select f.id from monitoring.follower f
                        where f.id = :id and f.last_mail_on is distinct from :today for update skip locked
                        """)
                .param("id", id)
                .param("today", today)
                .query((row, number) -> row.getString("id"))
                .optional()
                .flatMap(found -> find("where f.id = :value::uuid", found));
    }

    /// Notes that somebody had their mail of a day.
    void wroteTo(Follower follower, LocalDate today) {
        jdbc.sql("update monitoring.follower set last_mail_on = :today where id = :id")
                .param("today", today)
                .param("id", follower.id())
                .update();
    }

    /// Forgets the holder of a key, and with them what they follow.
    void forget(String stopKey) {
        jdbc.sql("delete from monitoring.follower where stop_key = :key")
                .param("key", stopKey)
                .update();
    }

    /// Forgets who follows nothing any more.
    void forgetIdle() {
        jdbc.sql("""
                        delete from monitoring.follower f
                        where not exists (select from monitoring.follow o where o.follower = f.id)
                        """).update();
    }
}
