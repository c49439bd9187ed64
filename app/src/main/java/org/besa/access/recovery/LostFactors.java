package org.besa.access.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.access.AccountAffairs;
import org.besa.access.AccountAffairs.Owner;
import org.besa.access.Holders;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.mail.Letter;
import org.besa.platform.mail.Mails;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Origin;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Second factors that were lost with all recovery codes. Their owner, who knows the password, asks; two
/// administrators, neither of them the owner, have to say that it is so. Then the factor is taken away, and the
/// owner sets up another.
@Component
class LostFactors {

    private static final String PERMISSION = "access.accounts";

    private static final String OPEN = """
            select r.id, r.account, a.name, a.email, r.asked_at, r.address, r.device, r.first,
                coalesce(f.name, '') as first_name
            from access.factor_recovery r
                join access.account a on a.id = r.account
                left join access.account f on f.id = r.first
            where r.ended_at is null and r.asked_at > :since
            """;

    private final AccountAffairs accounts;
    private final Holders holders;
    private final RecoverySettings settings;
    private final Mails mails;
    private final Texts texts;
    private final PublicOrigin origin;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    LostFactors(
            AccountAffairs accounts,
            Holders holders,
            RecoverySettings settings,
            Mails mails,
            Texts texts,
            PublicOrigin origin,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.settings = settings;
        this.mails = mails;
        this.texts = texts;
        this.origin = origin;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Asks for the owner of an account, who has shown the password. Asking twice is asking once.
    @Transactional
    void ask(UUID account, Origin from) {
        endOverdue(account);
        int asked = jdbc.sql("""
                        insert into access.factor_recovery (id, account, asked_at, address, device)
                        values (:id, :account, :now, :address, :device)
                        on conflict (account) where ended_at is null do nothing
                        """)
                .param("id", Ids.next())
                .param("account", account)
                .param("now", now())
                .param("address", from.address())
                .param("device", from.device())
                .update();
        if (asked == 1) {
            Owner owner = accounts.owner(account);
            Language language = owner.mail().language();
            audit.note(self(owner), "access.factor-recovery-asked", account, Map.of());
            tell(
                    owner,
                    texts.text(language, "account.lost.mail.asked"),
                    texts.text(language, "account.lost.mail.asked-text"));
            tellAdministrators(owner, "account.lost.mail.reported");
        }
    }

    private void endOverdue(UUID account) {
        jdbc.sql("""
                        update access.factor_recovery set ended_at = :now
                        where account = :account and ended_at is null and asked_at <= :since
                        """)
                .param("account", account)
                .param("now", now())
                .param("since", since())
                .update();
    }

    /// Those that wait for an answer, the oldest first.
    List<LostFactor> list(Actor actor) {
        require(actor);
        return jdbc.sql(OPEN + " order by r.asked_at")
                .param("since", since())
                .query(LostFactors::lostFactor)
                .list();
    }

    /// Says that it is so; the second who says it takes the factor away.
    ///
    /// @return whether it was the second
    /// @throws Problem when the same person said so before, or it is their own
    @Transactional
    boolean confirm(UUID id, Actor actor) {
        LostFactor lost = hold(id, actor);
        if (lost.first() == null) {
            jdbc.sql("update access.factor_recovery set first = :actor, first_at = :now where id = :id")
                    .param("id", id)
                    .param("actor", actor.account())
                    .param("now", now())
                    .update();
            audit.note(actor, "access.factor-recovery-confirmed", lost.account(), Map.of("confirmation", 1));
            return false;
        }
        if (lost.first().equals(actor.account())) {
            throw new Problem(Problem.Kind.CONFLICT, "account.lost.another");
        }
        end(id, actor, true);
        accounts.removeSecondFactor(lost.account());
        audit.note(actor, "access.second-factor-recovered", lost.account(), Map.of("first", lost.firstName()));
        Owner owner = accounts.owner(lost.account());
        Language language = owner.mail().language();
        tell(
                owner,
                texts.text(language, "account.lost.mail.done"),
                texts.text(language, "account.lost.mail.done-text", lost.firstName(), actor.name()));
        tellAdministrators(owner, "account.lost.mail.restored", lost.firstName(), actor.name());
        return true;
    }

    /// Says that it is not so.
    @Transactional
    void refuse(UUID id, Actor actor) {
        LostFactor lost = hold(id, actor);
        end(id, actor, false);
        audit.note(actor, "access.factor-recovery-refused", lost.account(), Map.of());
        Owner owner = accounts.owner(lost.account());
        Language language = owner.mail().language();
        tell(
                owner,
                texts.text(language, "account.lost.mail.refused"),
                texts.text(language, "account.lost.mail.refused-text", actor.name()));
    }

    private LostFactor hold(UUID id, Actor actor) {
        require(actor);
        LostFactor lost = jdbc.sql(OPEN + " and r.id = :id for update of r")
                .param("id", id)
                .param("since", since())
                .query(LostFactors::lostFactor)
                .optional()
                .orElseThrow(Problem::notFound);
        if (lost.account().equals(actor.account())) {
            throw new Problem(Problem.Kind.CONFLICT, "account.lost.own");
        }
        return lost;
    }

    private void end(UUID id, Actor actor, boolean granted) {
        jdbc.sql("""
                        update access.factor_recovery set ended_at = :now, ended_by = :actor, granted = :granted
                        where id = :id
                        """)
                .param("id", id)
                .param("now", now())
                .param("actor", actor.account())
                .param("granted", granted)
                .update();
    }

    private void tell(Owner owner, String subject, String text) {
        Language language = owner.mail().language();
        mails.send(
                owner.mail(),
                new Letter(
                        subject,
                        List.of(text, texts.text(language, "account.lost.mail.unknown")),
                        new Letter.Link(
                                texts.text(language, "access.sign-in.title"), origin.link(language, "/sign-in"))));
    }

    /// Whoever looks after accounts learns of it, so that none is taken over with the help of two of them unseen.
    private void tellAdministrators(Owner owner, String subject, String... by) {
        holders.list(Place.SYSTEM).stream()
                .filter(holder -> holder.role().permissions().contains(PERMISSION))
                .map(Holders.Holder::account)
                .distinct()
                .filter(administrator -> !administrator.equals(owner.id()))
                .map(administrator -> accounts.owner(administrator).mail())
                .forEach(to -> mails.send(to, letter(to.language(), owner, subject, by)));
    }

    private Letter letter(Language language, Owner owner, String subject, String... by) {
        Object[] named =
                Stream.concat(Stream.of(owner.mail().name()), Stream.of(by)).toArray();
        return new Letter(
                texts.text(language, subject),
                List.of(texts.text(language, subject + "-text", named)),
                new Letter.Link(
                        texts.text(language, "account.accounts.title"), origin.link(language, "/desk/accounts")));
    }

    private static LostFactor lostFactor(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new LostFactor(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("address"),
                row.getObject("first", UUID.class),
                row.getString("first_name"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(settings.answered()));
    }

    private static Actor self(Owner owner) {
        return Actor.named(owner.id(), owner.mail().name());
    }

    private static void require(Actor actor) {
        actor.require(PERMISSION, Place.SYSTEM);
    }
}
