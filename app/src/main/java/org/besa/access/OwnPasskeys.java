package org.besa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.besa.access.passkeys.Passkey;
import org.besa.access.passkeys.Passkeys;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do to the passkeys of their own account.
@Component
public class OwnPasskeys {

    private final AccountRepository accounts;
    private final Passkeys passkeys;
    private final AuditTrail audit;

    OwnPasskeys(AccountRepository accounts, Passkeys passkeys, AuditTrail audit) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.audit = audit;
    }

    /// Those they have.
    public List<Passkey> list(Actor actor) {
        return passkeys.list(actor.account());
    }

    /// What their browser is asked for a new one, as JSON.
    public String ask(Actor actor, HttpServletRequest request) {
        return passkeys.askForNew(request, actor.account(), account(actor).email());
    }

    /// Keeps a new one.
    ///
    /// @param answer of the browser, as JSON
    @Transactional
    public void add(Actor actor, String answer, String label, HttpServletRequest request) {
        passkeys.add(request, actor.account(), answer, label);
        audit.note(actor, "access.passkey-added", actor.account(), Map.of("label", label));
    }

    /// Gives one another name.
    @Transactional
    public void rename(Actor actor, String id, String label) {
        passkeys.rename(actor.account(), id, label);
        audit.note(actor, "access.passkey-renamed", actor.account(), Map.of("label", label));
    }

    /// Takes one away.
    ///
    /// @throws Problem when they could not sign in without it
    @Transactional
    public void remove(Actor actor, String id) {
        boolean last = passkeys.list(actor.account()).size() < 2;
        if (last && account(actor).passwordHash() == null) {
            throw new Problem(Problem.Kind.CONFLICT, "account.passkey.last");
        }
        passkeys.remove(actor.account(), id);
        audit.note(actor, "access.passkey-removed", actor.account(), Map.of("passkey", id));
    }

    private Account account(Actor actor) {
        return accounts.findById(actor.account()).orElseThrow(Problem::notFound);
    }
}
