package org.besa.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.factors.SecondFactors;
import org.besa.access.passwords.PasswordRules;
import org.besa.access.passwords.Passwords;
import org.besa.access.sessions.Sessions;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.i18n.Language;
import org.besa.platform.mail.Recipient;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What administrators do to accounts, and what happens to an account whose owner cannot sign in.
@Component
public class AccountAffairs {

    private static final String PERMISSION = "access.accounts";

    private final AccountRepository accounts;
    private final Actors actors;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountAffairs(
            AccountRepository accounts,
            Actors actors,
            Passwords passwords,
            PasswordRules rules,
            SecondFactors factors,
            Guesses guesses,
            Sessions sessions,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.passwords = passwords;
        this.rules = rules;
        this.factors = factors;
        this.guesses = guesses;
        this.sessions = sessions;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An account in the list of administrators.
    ///
    /// @param disabledAt null while it may be used
    /// @param locked whether it waits after too many wrong attempts
    public record Line(
            UUID id, String name, String email, @Nullable Instant disabledAt, boolean locked, boolean factor) {}

    /// All accounts, by name.
    @Transactional
    public List<Line> list(Actor actor) {
        require(actor);
        return accounts.findAll().stream()
                .map(account -> new Line(
                        account.id(),
                        account.name(),
                        account.email(),
                        account.disabledAt(),
                        guesses.isLocked(account.email()),
                        factors.hasAny(account.id())))
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }

    /// Lets an account be tried again at once that was locked after wrong attempts.
    @Transactional
    public void unlock(UUID id, Actor actor) {
        require(actor);
        guesses.forget(account(id).email());
        audit.note(actor, "access.account-unlocked", id, Map.of());
    }

    /// Closes an account; whoever is signed in with it no longer is.
    @Transactional
    public void disable(UUID id, Actor actor) {
        require(actor);
        if (id.equals(actor.account())) {
            throw new Problem(Problem.Kind.CONFLICT, "account.accounts.not-oneself");
        }
        audit.note(actor, "access.account-disabled", id, Map.of("sessions-ended", close(id)));
    }

    /// Closes an account for whatever reason.
    ///
    /// @return how many sessions ended with it
    int close(UUID id) {
        account(id);
        accounts.close(id, clock.instant());
        return sessions.endAll(id);
    }

    /// Opens a closed account again.
    @Transactional
    public void enable(UUID id, Actor actor) {
        require(actor);
        account(id);
        accounts.open(id);
        audit.note(actor, "access.account-enabled", id, Map.of());
    }

    /// Somebody who can be written to.
    ///
    /// @param id of their account
    public record Owner(UUID id, Recipient mail) {}

    /// Who signs in with an address; empty when nobody may.
    public Optional<Owner> findOwner(String email) {
        return accounts.findByEmail(email.strip())
                .filter(account -> account.disabledAt() == null)
                .map(this::owner);
    }

    /// The owner of an account.
    public Owner owner(UUID id) {
        return owner(account(id));
    }

    private Owner owner(Account account) {
        Language language = Language.find(accounts.language(account.id())).orElse(Language.SQ);
        return new Owner(account.id(), new Recipient(account.email(), account.name(), language));
    }

    /// Sets the language in which somebody is written to.
    @Transactional
    public void setLanguage(UUID id, Language language) {
        accounts.setLanguage(id, language.code());
    }

    /// Replaces the password of somebody who has proved by other means that the account is theirs. Nobody stays signed
    /// in.
    ///
    /// @return what keeps it from being replaced, if anything does
    @Transactional
    public Optional<Problem> replacePassword(UUID id, String password) {
        Account account = account(id);
        Optional<Problem> fault = rules.findFault(password, account.email(), account.name());
        if (fault.isEmpty()) {
            accounts.setPasswordHash(id, passwords.hash(password));
            guesses.forget(account.email());
            int ended = sessions.endAll(id);
            audit.note(
                    Actor.named(id, account.name()), "access.password-recovered", id, Map.of("sessions-ended", ended));
        }
        return fault;
    }

    /// Takes the second factor of somebody away who has lost it. Nobody stays signed in.
    @Transactional
    public void removeSecondFactor(UUID id) {
        factors.remove(id);
        jdbc.sql("delete from access.passkey where account = :id")
                .param("id", id)
                .update();
        sessions.endAll(id);
    }

    private Account account(UUID id) {
        return accounts.findById(id).orElseThrow(Problem::notFound);
    }

    /// Somebody with the roles that they hold now; empty when they may not sign in any more.
    public Optional<Actor> findActor(UUID account) {
        return actors.find(account);
    }

    private static void require(Actor actor) {
        actor.require(PERMISSION, Place.SYSTEM);
    }
}
