package org.besa.access.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.AccountAffairs;
import org.besa.access.links.LinkSecret;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.limits.Client;
import org.besa.platform.limits.Tallies;
import org.besa.platform.mail.Letter;
import org.besa.platform.mail.Mails;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgotten passwords: whoever reads the mail of an account may choose another one. Whether there is an account at an
/// address is told to that address alone.
@Component
class ForgottenPasswords {

    private static final String MAILS = "recovery.mails";
    private static final String REQUESTS = "recovery.requests";
    private static final Duration WINDOW = Duration.ofHours(1);

    private final AccountAffairs accounts;
    private final RecoverySettings settings;
    private final Tallies tallies;
    private final Mails mails;
    private final Texts texts;
    private final PublicOrigin origin;
    private final JdbcClient jdbc;
    private final Clock clock;

    ForgottenPasswords(
            AccountAffairs accounts,
            RecoverySettings settings,
            Tallies tallies,
            Mails mails,
            Texts texts,
            PublicOrigin origin,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.tallies = tallies;
        this.mails = mails;
        this.texts = texts;
        this.origin = origin;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Sends a link to the owner of an account. What is too often, or for nobody, is as silent as what is done.
    ///
    /// @param address network address of who asks
    @Transactional
    void ask(String email, String address) {
        String whose = email.strip().toLowerCase(Locale.ROOT);
        if (tallies.add(REQUESTS, Client.of(address), WINDOW).count() > settings.requests()
                || tallies.add(MAILS, whose, WINDOW).count() > settings.mails()) {
            return;
        }
        accounts.findOwner(email).ifPresent(this::send);
    }

    private void send(AccountAffairs.Owner owner) {
        LinkSecret secret = LinkSecret.fresh();
        jdbc.sql("""
                        insert into access.recovery_link (digest, account, expires_at) values (:digest, :account, :expires)
                        """)
                .param("digest", secret.digest())
                .param("account", owner.id())
                .param("expires", Timestamp.from(clock.instant().plus(settings.link())))
                .update();
        Language language = owner.mail().language();
        mails.send(
                owner.mail(),
                new Letter(
                        texts.text(language, "account.recovery.mail.subject"),
                        List.of(
                                texts.text(language, "account.recovery.mail.who"),
                                texts.text(
                                        language,
                                        "account.recovery.mail.until",
                                        settings.link().toMinutes()),
                                texts.text(language, "account.recovery.mail.unknown")),
                        new Letter.Link(
                                texts.text(language, "account.recovery.mail.link"),
                                origin.link(language, "/recovery/" + secret.text()))));
    }

    /// The account of a link; empty when it is good no more.
    Optional<UUID> find(LinkSecret secret) {
        return jdbc.sql("select account from access.recovery_link where digest = :digest and expires_at > :now")
                .param("digest", secret.digest())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// Replaces the password with a link, which is used up with that, as is every other of the account.
    ///
    /// @return what keeps the password from being replaced, if anything does
    /// @throws Problem when the link is good no more
    @Transactional
    Optional<Problem> replace(LinkSecret secret, String password) {
        UUID account = find(secret).orElseThrow(Problem::notFound);
        Optional<Problem> fault = accounts.replacePassword(account, password);
        if (fault.isEmpty()) {
            int used = jdbc.sql("delete from access.recovery_link where digest = :digest")
                    .param("digest", secret.digest())
                    .update();
            if (used == 0) {
                throw Problem.notFound(); // somebody was quicker
            }
            jdbc.sql("delete from access.recovery_link where account = :account")
                    .param("account", account)
                    .update();
        }
        return fault;
    }
}
