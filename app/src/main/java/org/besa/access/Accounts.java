package org.besa.access;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.besa.access.passwords.Passwords;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything other modules may do to accounts.
@Component
public class Accounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(AccountRepository accounts, Passwords passwords, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether somebody signs in with this e-mail address.
    public boolean has(String email) {
        return accounts.findByEmail(email).isPresent();
    }

    /// Whether there is none at all.
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /// Makes an account that signs in with an e-mail address, and holds no role yet.
    ///
    /// @param password null when it signs in by other means
    /// @return its id
    @Transactional
    public UUID add(String email, String name, @Nullable String password, Actor by) {
        Account account = accounts.save(new Account(
                Ids.next(),
                null,
                email,
                name,
                password == null ? null : passwords.hash(password),
                clock.instant(),
                null));
        audit.note(
                by,
                "access.account-added",
                new Subject("account", account.id(), null, LocalizedText.EMPTY),
                Details.NONE.of(account.id(), Map.of("name", name, "email", email)));
        return account.id();
    }
}
