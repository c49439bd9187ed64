package org.besa.access;

import java.util.List;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Component;

/// Says who must have a second factor: whose role says so. Only the open accounts of a demonstration need none, whose
/// passwords everybody knows anyway.
@Component
class SecondFactorDemand {

    /// The mark of a role whose holders need a second factor, among its permissions.
    private static final String MARK = "access.second-factor";

    private final List<OpenAccounts> open;

    SecondFactorDemand(List<OpenAccounts> open) {
        this.open = open;
    }

    boolean isFor(Actor actor, String email) {
        return actor.may(MARK) && !isOpen(email);
    }

    boolean isOpen(String email) {
        return open.stream()
                .flatMap(accounts -> accounts.list().stream())
                .anyMatch(account -> account.email().equalsIgnoreCase(email));
    }
}
