package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.passwords.PasswordRules;
import org.besa.access.passwords.Passwords;
import org.besa.access.sessions.OpenSession;
import org.besa.access.sessions.Sessions;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Origin;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do to their own account.
@Component
public class OwnAccount {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Guesses guesses;
    private final Sessions sessions;
    private final SignInTrail trail;
    private final AuditTrail audit;

    OwnAccount(
            AccountRepository accounts,
            Passwords passwords,
            PasswordRules rules,
            Guesses guesses,
            Sessions sessions,
            SignInTrail trail,
            AuditTrail audit) {
        this.trail = trail;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.guesses = guesses;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// The address they sign in with.
    public String email(Actor actor) {
        return accounts.findById(actor.account()).map(Account::email).orElse("");
    }

    /// Where they are signed in.
    public List<OpenSession> sessions(Actor actor, HttpServletRequest request) {
        return sessions.list(actor.account(), request);
    }

    /// Whether they have confirmed just now who they are.
    public boolean isConfirmed(HttpServletRequest request) {
        return sessions.isConfirmed(request);
    }

    /// Ends one of their sessions.
    ///
    /// @throws Problem when there is none of this id
    @Transactional
    public void endSession(Actor actor, UUID session) {
        Origin from = sessions.end(actor.account(), session).orElseThrow(Problem::notFound);
        audit.note(
                actor,
                "access.session-ended",
                new Subject("account", actor.account(), null, LocalizedText.EMPTY),
                Details.NONE.of(session, from.details()));
    }

    /// Ends all of their sessions but the one of a request.
    @Transactional
    public void endOtherSessions(Actor actor, HttpServletRequest request) {
        int ended = sessions.endOthers(actor.account(), request);
        audit.note(actor, "access.sessions-ended", actor.account(), Map.of("ended", ended));
    }

    /// Replaces their password; whoever else is signed in as them no longer is.
    ///
    /// @return what keeps it from being replaced, if anything does
    @Transactional
    public Optional<Problem> changePassword(Actor actor, String present, String next, HttpServletRequest request) {
        Account account = accounts.findById(actor.account()).orElseThrow(Problem::notFound);
        Origin from = Origin.of(request);
        if (!guesses.waiting(account.email(), from.address()).isZero()) {
            return Optional.of(new Problem(Problem.Kind.INVALID, "account.password.wait"));
        }
        if (!passwords.isRight(present, account.passwordHash())) {
            audit.note(actor, "access.own-password-wrong", account.id(), Map.of());
            if (guesses.failed(account.email(), from.address())) {
                trail.locked(account);
            }
            return Optional.of(new Problem(Problem.Kind.INVALID, "account.password.not-present"));
        }
        Optional<Problem> fault = rules.findFault(next, account.email(), account.name());
        if (fault.isEmpty()) {
            accounts.setPasswordHash(account.id(), passwords.hash(next));
            guesses.forget(account.email());
            int ended = sessions.endOthers(account.id(), request);
            audit.note(actor, "access.password-changed", account.id(), Map.of("sessions-ended", ended));
        }
        return fault;
    }
}
