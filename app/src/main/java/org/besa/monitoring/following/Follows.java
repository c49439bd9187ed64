package org.besa.monitoring.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.Changes;
import org.besa.platform.i18n.Language;
import org.besa.platform.limits.Client;
import org.besa.platform.limits.Tallies;
import org.besa.platform.mail.Mails;
import org.besa.platform.mail.Recipient;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who follows what by e-mail. Whoever asks is answered the same, whether the address follows already or not; nothing
/// begins before a link in a mail to it was opened and a button pressed. It is no act of an account, and the trail
/// would keep addresses for years: it has none of this.
@Component
@EnableConfigurationProperties(FollowSettings.class)
public class Follows {

    private static final String ADDRESS_LIMIT = "follow.address";
    private static final String CLIENT_LIMIT = "follow.client";

    private final Followers followers;
    private final Followable followable;
    private final FollowSettings settings;
    private final FollowLetters letters;
    private final Changes changes;
    private final Tallies tallies;
    private final Mails mails;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    Follows(
            Followers followers,
            Followable followable,
            FollowSettings settings,
            FollowLetters letters,
            Changes changes,
            Tallies tallies,
            Mails mails,
            JdbcClient jdbc,
            JsonRows rows,
            Clock clock) {
        this.followers = followers;
        this.followable = followable;
        this.settings = settings;
        this.letters = letters;
        this.changes = changes;
        this.tallies = tallies;
        this.mails = mails;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /// Asks to follow something: a link to confirm it is mailed to the address.
    ///
    /// @param client the network address of who asks
    /// @throws Problem when the address is none, or the client has asked too often
    @Transactional
    public void ask(Followed followed, String address, Language language, String client) {
        String typed = address.strip();
        if (!Recipient.isAddress(typed)) {
            throw new Problem(Problem.Kind.INVALID, "follow.problem.address");
        }
        if (tallies.add(CLIENT_LIMIT, Client.of(client), Duration.ofHours(1)).count() > settings.requests()) {
            throw new Problem(Problem.Kind.INVALID, "follow.problem.too-often");
        }
        String whose = typed.toLowerCase(Locale.ROOT);
        if (tallies.add(ADDRESS_LIMIT, whose, Duration.ofDays(1)).count() > settings.mails()) {
            return;
        }
        Follower follower = followers.keep(typed, language);
        FollowSecret secret = FollowSecret.fresh();
        if (remember(follower, followed, secret)) {
            mails.send(follower.recipient(), letters.confirmation(followed, secret, language));
        }
    }

    /// @return whether it has to be confirmed
    private boolean remember(Follower follower, Followed followed, FollowSecret secret) {
        return jdbc.sql("""
                        insert into monitoring.follow (id, follower, plan, promise, institution, asked_at, confirm_digest)
                        values (:id, :follower, :plan, :promise, :institution, :now, :digest)
                        on conflict (follower, plan, promise, institution) do update
                            set asked_at = :now, confirm_digest = :digest where follow.confirmed_at is null
                        """)
                        .param("id", Ids.next())
                        .param("follower", follower.id())
                        .params(columns(followed))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("digest", secret.digest())
                        .update()
                > 0;
    }

    private static Map<String, @Nullable Object> columns(Followed followed) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        for (Followed.Kind kind : Followed.Kind.values()) {
            columns.put(kind.parameter(), kind == followed.kind() ? followed.id() : null);
        }
        return columns;
    }

    /// What a link would confirm, or has confirmed; none when it is forged, forgotten or too old.
    public Optional<Followed> findToConfirm(String secret) {
        return findByLink(secret).flatMap(this::followed);
    }

    private Optional<Follow> findByLink(String secret) {
        Map<String, Object> parameters = Map.of(
                "digest",
                FollowSecret.of(secret).digest(),
                "after",
                clock.instant().minus(settings.unconfirmed()).toString());
        return rows.find(
                Follow.class,
                Follow.SELECT + "where f.confirm_digest = :digest and f.asked_at > :after::timestamptz",
                parameters);
    }

    private Optional<Followed> followed(Follow follow) {
        return followable.find(follow.kind(), follow.subject());
    }

    /// Begins to follow. Whoever confirms twice follows once.
    ///
    /// @return what is followed
    /// @throws Problem when the link is forged, forgotten or too old
    @Transactional
    public Followed confirm(String secret) {
        Follow follow = findByLink(secret).orElseThrow(Problem::notFound);
        Followed followed = followed(follow).orElseThrow(Problem::notFound);
        boolean begins =
                jdbc.sql("update monitoring.follow set confirmed_at = :now where id = :id and confirmed_at is null")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("id", follow.id())
                                .update()
                        > 0;
        if (begins) {
            changes.list(followed.changes()).forEach(change -> mark(follow.id(), change));
        }
        return followed;
    }

    /// Notes that a change was told.
    ///
    /// @return whether it had not been
    boolean mark(UUID follow, Change change) {
        return jdbc.sql(
                                "insert into monitoring.followed_change (follow, change) values (:follow, :change) on conflict do nothing")
                        .param("follow", follow)
                        .param("change", change.id())
                        .update()
                > 0;
    }

    /// What the holder of a key follows, confirmed or not; empty when there is no such key.
    public List<Following> listOf(String stopKey) {
        return followers.find(stopKey).stream()
                .flatMap(follower -> list(follower).stream())
                .flatMap(follow -> followed(follow).map(followed -> new Following(follow.id(), followed)).stream())
                .toList();
    }

    /// Something that somebody follows.
    public record Following(UUID follow, Followed followed) {}

    List<Follow> list(Follower follower) {
        return rows.list(
                Follow.class,
                Follow.SELECT + "where f.follower = :follower order by f.asked_at, f.id",
                Map.of("follower", follower.id()));
    }

    /// Stops one thing; with the last one the address is forgotten. Whoever stops twice has stopped.
    @Transactional
    public void stop(String stopKey, UUID follow) {
        jdbc.sql("""
                        delete from monitoring.follow f using monitoring.follower w
                        where w.id = f.follower and w.stop_key = :key and f.id = :follow
                        """).param("key", stopKey).param("follow", follow).update();
        followers.forgetIdle();
    }

    /// Stops all and forgets the address.
    @Transactional
    public void stopAll(String stopKey) {
        followers.forget(stopKey);
    }

    /// Forgets what was not confirmed in time.
    ///
    /// @return how many requests
    @Transactional
    public int forgetUnconfirmed() {
        Instant before = clock.instant().minus(settings.unconfirmed());
        int forgotten = jdbc.sql("delete from monitoring.follow where confirmed_at is null and asked_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
        followers.forgetIdle();
        return forgotten;
    }
}
