package org.besa.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Under which name of its own a provider knows the owner of an account. An e-mail address may be given to somebody
/// else one day; that name never is (OpenID Connect Core, 5.7).
@Component
public class OutsideIdentities {

    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutsideIdentities(AccountRepository accounts, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The account that is tied to a name; closed ones too.
    public Optional<UUID> find(String issuer, String subject) {
        return jdbc.sql("select account from access.outside_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// Ties an account to a name that belongs to none yet.
    ///
    /// @return false when the provider knows the owner of the account under another name
    @Transactional
    public boolean tie(UUID account, String issuer, String subject) {
        int tied = jdbc.sql("""
                        insert into access.outside_identity (issuer, subject, account, tied_at)
                        values (:issuer, :subject, :account, :now) on conflict do nothing
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (tied == 1) {
            String name = accounts.findById(account).orElseThrow().name();
            note(Actor.named(account, name), "access.identity-tied", account, Map.of("issuer", issuer));
        }
        return tied == 1 || find(issuer, subject).filter(account::equals).isPresent();
    }

    /// Whether somebody is tied to any, as far as the actor may know.
    public boolean isTied(UUID account, Actor actor) {
        return actor.may("access.accounts", Place.SYSTEM)
                && jdbc.sql("select exists (select from access.outside_identity where account = :account)")
                        .param("account", account)
                        .query(Boolean.class)
                        .single();
    }

    /// Releases an account: the next who arrives with its verified address is tied to it.
    ///
    /// @throws Problem when it is tied to nothing, or one's own
    @Transactional
    public void release(UUID account, Actor actor) {
        actor.require("access.accounts", Place.SYSTEM);
        if (account.equals(actor.account())) {
            throw new Problem(Problem.Kind.INVALID, "account.outside.own");
        }
        if (remove(account) == 0) {
            throw Problem.notFound();
        }
        note(actor, "access.identity-released", account, Map.of());
    }

    int remove(UUID account) {
        return jdbc.sql("delete from access.outside_identity where account = :account")
                .param("account", account)
                .update();
    }

    private void note(Actor actor, String act, UUID account, Map<String, ?> facts) {
        audit.note(actor, act, new Subject("account", account, null, LocalizedText.EMPTY), Details.facts(facts));
    }
}
