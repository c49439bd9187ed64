package org.besa.demo;

import java.util.List;
import java.util.stream.Stream;
import org.besa.access.Accounts;
import org.besa.platform.start.ReadyNotice;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Tells who can sign in to the demonstration; nothing where its accounts were never loaded.
@Component
@ConditionalOnBooleanProperty("besa.demo")
class DemoNotice implements ReadyNotice {

    private final Accounts accounts;

    DemoNotice(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> lines() {
        List<String> signIns = DemoAccounts.ALL.stream()
                .filter(account -> accounts.has(account.email()))
                .map(account -> "  %-24s password %s".formatted(account.email(), account.password()))
                .toList();
        return signIns.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("Demonstration data are shown; sign in with:"), signIns.stream())
                        .toList();
    }
}
