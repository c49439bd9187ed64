package org.besa.demo;

import java.util.List;
import org.besa.access.Accounts;
import org.besa.access.OpenAccounts;
import org.besa.access.Roles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Names the demonstration's accounts on the sign-in page.
@Component
@ConditionalOnBooleanProperty("besa.demo")
class DemoOpenAccounts implements OpenAccounts {

    private final Accounts accounts;
    private final Roles roles;

    DemoOpenAccounts(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public List<OpenAccount> list() {
        return DemoAccounts.ALL.stream()
                .filter(account -> accounts.has(account.email()))
                .map(account -> new OpenAccount(roles.role(account.role()), account.email(), account.password()))
                .toList();
    }
}
