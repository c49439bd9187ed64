package org.besa.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.besa.access.factors.SecondFactors;
import org.besa.access.passwords.Passwords;
import org.besa.platform.security.Origin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says who may come in.
@Component
class SignIns {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int LONGEST_CODE = 40;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final SignInTrail trail;

    SignIns(
            AccountRepository accounts,
            Passwords passwords,
            SecondFactors factors,
            Guesses guesses,
            SignInTrail trail) {
        this.factors = factors;
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.trail = trail;
    }

    /// What becomes of an attempt.
    sealed interface Answer {

        /// It is their account.
        record Right(Account account) implements Answer {}

        /// It is not, or there is none, or it must not be used: nobody is told which.
        record Wrong() implements Answer {}

        /// There were too many wrong attempts.
        record Wait(Duration time) implements Answer {}
    }

    /// Judges an e-mail address and a password.
    @Transactional
    public Answer judge(String email, String password, Origin from) {
        if (email.length() > LONGEST_EMAIL || password.length() > LONGEST_PASSWORD) {
            return new Answer.Wrong();
        }
        Duration wait = guesses.waiting(email, from.address());
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        Optional<Account> account = accounts.findByEmail(email.strip());
        boolean right =
                passwords.isRight(password, account.map(Account::passwordHash).orElse(null));
        if (account.isPresent() && right && account.get().disabledAt() == null) {
            if (!factors.hasAny(account.get().id())) {
                // who knows the password must not guess codes without end by typing it in between
                guesses.forget(email);
            }
            renew(account.get(), password);
            return new Answer.Right(account.get());
        }
        trail.failed(account.orElse(null), "password");
        if (guesses.failed(email, from.address())) {
            account.ifPresent(locked -> trail.locked(locked));
        }
        return new Answer.Wrong();
    }

    /// Judges a code of an application, or a recovery code, of somebody who has proved something else before.
    @Transactional
    public Answer judgeCode(UUID id, String code, Origin from) {
        Optional<Account> account = accounts.findById(id).filter(found -> found.disabledAt() == null);
        if (account.isEmpty() || code.length() > LONGEST_CODE) {
            return new Answer.Wrong();
        }
        String email = account.get().email();
        Duration wait = guesses.waiting(email, from.address());
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        if (factors.isRight(id, code)) {
            guesses.forget(email);
            return new Answer.Right(account.get());
        }
        if (factors.useRecoveryCode(id, code)) {
            guesses.forget(email);
            trail.recoveryCodeUsed(account.get(), factors.countRecoveryCodes(id));
            return new Answer.Right(account.get());
        }
        trail.failed(account.get(), "code");
        if (guesses.failed(email, from.address())) {
            trail.locked(account.get());
        }
        return new Answer.Wrong();
    }

    /// A hash of an algorithm that is no longer used is replaced now that the password is at hand.
    private void renew(Account account, String password) {
        if (passwords.isOutdated(String.valueOf(account.passwordHash()))) {
            accounts.setPasswordHash(account.id(), passwords.hash(password));
        }
    }
}
