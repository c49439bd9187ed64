package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.besa.access.SignIns.Answer;
import org.besa.access.factors.SecondFactors;
import org.besa.access.passkeys.Passkeys;
import org.besa.access.passwords.Passwords;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Judges whether it is still the owner of the account who sits there: by all that signing in asks of them.
@Component
class Confirmations {

    private static final int LONGEST_PASSWORD = 1_000;
    private static final int LONGEST_CODE = 40;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Guesses guesses;
    private final SignInTrail trail;
    private final AuditTrail audit;

    Confirmations(
            AccountRepository accounts,
            Passwords passwords,
            SecondFactors factors,
            Passkeys passkeys,
            Guesses guesses,
            SignInTrail trail,
            AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.guesses = guesses;
        this.trail = trail;
        this.audit = audit;
    }

    /// What the owner of an account is asked for.
    @Transactional(readOnly = true)
    public AskedFor asked(Actor actor) {
        return asked(account(actor));
    }

    private AskedFor asked(Account account) {
        boolean code = factors.has(account.id());
        boolean passkey = !passkeys.list(account.id()).isEmpty();
        String hash = account.passwordHash();
        // beside a passkey alone a password does not sign in either
        return new AskedFor(hash != null && !hash.isEmpty() && (code || !passkey), code, passkey);
    }

    /// Judges what was typed.
    @Transactional
    public Answer judge(Actor actor, String password, String code) {
        Account account = account(actor);
        AskedFor asked = asked(account);
        if (password.length() > LONGEST_PASSWORD
                || code.length() > LONGEST_CODE
                || !(asked.password() || asked.code())) {
            return new Answer.Wrong();
        }
        // counted for the account alone: who is signed in gives no address that others share
        String own = account.id().toString();
        Duration wait = guesses.waiting(account.email(), own);
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        boolean right = (!asked.password() || passwords.isRight(password, account.passwordHash()))
                && (!asked.code() || isCode(account, code));
        if (right) {
            guesses.forget(account.email());
            note(actor, "access.identity-confirmed", asked.code() ? "code" : "password");
            return new Answer.Right(account);
        }
        note(actor, "access.confirmation-failed", asked.code() ? "code" : "password");
        if (guesses.failed(account.email(), own)) {
            trail.locked(account);
        }
        return new Answer.Wrong();
    }

    private boolean isCode(Account account, String code) {
        if (factors.isRight(account.id(), code)) {
            return true;
        }
        boolean used = factors.useRecoveryCode(account.id(), code);
        if (used) {
            trail.recoveryCodeUsed(account, factors.countRecoveryCodes(account.id()));
        }
        return used;
    }

    /// Judges what a passkey signed.
    @Transactional
    public Answer judgePasskey(Actor actor, String credential, HttpServletRequest request) {
        boolean right = passkeys.signedBy(request, credential)
                .filter(actor.account()::equals)
                .isPresent();
        note(actor, right ? "access.identity-confirmed" : "access.confirmation-failed", "passkey");
        return right ? new Answer.Right(account(actor)) : new Answer.Wrong();
    }

    private void note(Actor actor, String act, String by) {
        audit.note(
                actor,
                act,
                new Subject("account", actor.account(), null, LocalizedText.EMPTY),
                Details.facts(Map.of("by", by)));
    }

    private Account account(Actor actor) {
        return accounts.findById(actor.account()).orElseThrow(Problem::notFound);
    }
}
