package org.besa.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.access.factors.NewSecret;
import org.besa.access.factors.SecondFactors;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do to the second factor of their own account.
@Component
public class OwnFactors {

    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final SecondFactorDemand demand;
    private final AuditTrail audit;

    OwnFactors(AccountRepository accounts, SecondFactors factors, SecondFactorDemand demand, AuditTrail audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.demand = demand;
        this.audit = audit;
    }

    /// How an account is protected beside its password.
    ///
    /// @param application whether codes of an application are asked for
    /// @param demanded whether it must not be without
    /// @param recoveryCodes how many are left
    public record State(boolean application, boolean demanded, int recoveryCodes) {}

    /// How the account is protected now.
    @Transactional(readOnly = true)
    public State state(Actor actor) {
        return new State(
                factors.has(actor.account()),
                demand.isFor(actor.account(), account(actor).email()),
                factors.countRecoveryCodes(actor.account()));
    }

    /// Whether an account has a second factor: who has one is never led to set one up.
    @Transactional(readOnly = true)
    boolean hasAny(UUID account) {
        return factors.hasAny(account);
    }

    /// The secret that is about to be shared with an application.
    ///
    /// @throws Problem when there is one already
    @Transactional
    public NewSecret begin(Actor actor) {
        if (factors.has(actor.account())) {
            throw new Problem(Problem.Kind.CONFLICT, "account.factor.there");
        }
        return factors.begin(actor.account(), account(actor).email());
    }

    /// Takes an application into use.
    ///
    /// @return recovery codes, seen this once; empty when the code is wrong
    @Transactional
    public List<String> confirm(Actor actor, String code) {
        List<String> codes = factors.confirm(actor.account(), code);
        if (!codes.isEmpty()) {
            audit.note(actor, "access.second-factor-added", actor.account(), Map.of("kind", "totp"));
        }
        return codes;
    }

    /// Stops asking for codes.
    ///
    /// @throws Problem when the account must have one
    @Transactional
    public void remove(Actor actor) {
        if (demand.isFor(actor.account(), account(actor).email())) {
            throw new Problem(Problem.Kind.CONFLICT, "account.factor.demanded");
        }
        factors.remove(actor.account());
        audit.note(actor, "access.second-factor-removed", actor.account(), Map.of("kind", "totp"));
    }

    /// Makes new recovery codes.
    ///
    /// @return seen this once
    /// @throws Problem when there is no application beside which they would be good
    @Transactional
    public List<String> newRecoveryCodes(Actor actor) {
        if (!factors.has(actor.account())) {
            throw Problem.notFound();
        }
        List<String> codes = factors.newRecoveryCodes(actor.account());
        audit.note(actor, "access.recovery-codes-made", actor.account(), Map.of("codes", codes.size()));
        return codes;
    }

    private Account account(Actor actor) {
        return accounts.findById(actor.account()).orElseThrow(Problem::notFound);
    }
}
