package org.besa.access.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.HeldFor;
import org.besa.access.links.LinkSecret;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Invitations as they are kept.
@Component
class InvitationRows {

    private static final String SELECT = "select * from access.invitation ";

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Invitation add(
            @Nullable String email,
            String role,
            HeldFor heldFor,
            Language language,
            Actor by,
            LinkSecret secret,
            Duration valid) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into access.invitation
                            (id, email, role, scope, institution, unit, language, inviter, invited_by, digest,
                            created_at, expires_at)
                        values (:id, :email, :role, :scope, :institution, :unit, :language, :inviter, :by, :digest,
                            :now, :expires)
                        """)
                .param("id", id)
                .param("email", email)
                .param("role", role)
                .param("scope", heldFor.kind().name())
                .param("institution", heldFor.institution())
                .param("unit", heldFor.unit())
                .param("inviter", by.account())
                .param("language", language.code())
                .param("by", by.name())
                .param("digest", secret.digest())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(valid)))
                .update();
        return new Invitation(
                id, email, role, heldFor, language, by.account(), by.name(), now, now.plus(valid), null, null);
    }

    /// Gives one another link; the one before is good no more.
    void renew(UUID id, LinkSecret secret, Duration valid) {
        jdbc.sql("update access.invitation set digest = :digest, expires_at = :expires where id = :id")
                .param("id", id)
                .param("digest", secret.digest())
                .param("expires", Timestamp.from(clock.instant().plus(valid)))
                .update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update access.invitation set withdrawn_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Uses one up.
    ///
    /// @return false when somebody else was quicker
    boolean accept(UUID id) {
        return jdbc.sql("""
                        update access.invitation set accepted_at = :now
                        where id = :id and accepted_at is null and withdrawn_at is null and expires_at > :now
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// The one that a link belongs to, held until the end of the transaction.
    Optional<Invitation> hold(LinkSecret secret) {
        return jdbc.sql(SELECT + "where digest = :digest for update")
                .param("digest", secret.digest())
                .query(InvitationRows::invitation)
                .optional()
                .filter(found -> found.isOpen(clock.instant()));
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(InvitationRows::invitation)
                .optional();
    }

    /// Those that went to somebody, the latest first.
    List<Invitation> list() {
        return jdbc.sql(SELECT + "where email is not null order by created_at desc, id desc")
                .query(InvitationRows::invitation)
                .list();
    }

    /// Those to an institution, or to a unit of it, that nobody has answered.
    ///
    /// @param unit null for the institution with all its units
    List<Invitation> listUnanswered(UUID institution, @Nullable UUID unit) {
        return jdbc.sql(SELECT + """
                        where institution = :institution and (cast(:unit as uuid) is null or unit = :unit)
                            and accepted_at is null and withdrawn_at is null
                        order by id for update
                        """)
                .param("institution", institution)
                .param("unit", unit)
                .query(InvitationRows::invitation)
                .list();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("role"),
                new HeldFor(
                        HeldFor.Kind.valueOf(row.getString("scope")),
                        row.getObject("institution", UUID.class),
                        row.getObject("unit", UUID.class),
                        null,
                        null),
                Language.find(row.getString("language")).orElse(Language.SQ),
                row.getObject("inviter", UUID.class),
                row.getString("invited_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "accepted_at"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
