package org.besa.access;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything other modules may do to accounts.
@Component
public class Accounts {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(AccountRepository accounts, PasswordEncoder passwords, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether somebody signs in with this e-mail address.
    public boolean has(String email) {
        return accounts.findByEmail(email).isPresent();
    }

    /// Makes an account that signs in with an e-mail address and a password, and holds no role yet.
    ///
    /// @return its id
    @Transactional
    public UUID add(String email, String name, String password, Actor by) {
        Account account = accounts.save(
                new Account(Ids.next(), null, email, name, passwords.encode(password), clock.instant(), null));
        audit.note(
                by,
                "access.account-added",
                new Subject("account", account.id(), null, LocalizedText.EMPTY),
                Details.NONE.of(account.id(), Map.of("name", name, "email", email)));
        return account.id();
    }
}
