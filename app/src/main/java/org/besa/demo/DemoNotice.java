package org.besa.demo;

import java.util.List;
import java.util.stream.Stream;
import org.besa.access.Accounts;
import org.besa.demo.DemoAccounts.DemoAccount;
import org.besa.platform.start.ReadyNotice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells who can sign in to the demonstration; nothing where its accounts were never loaded.
@Component
class DemoNotice implements ReadyNotice {

    private static final List<String> LEFT_OVER = List.of(
            "Attention: this database holds the demonstration, and the passwords of its accounts are public.",
            "For real use start with an empty data folder (BESA_HOME).");

    private final Accounts accounts;
    private final boolean wanted;

    DemoNotice(Accounts accounts, @Value("${besa.demo}") boolean wanted) {
        this.accounts = accounts;
        this.wanted = wanted;
    }

    @Override
    public List<String> lines() {
        List<DemoAccount> signIns = DemoAccounts.ALL.stream()
                .filter(account -> accounts.has(account.email()))
                .toList();
        if (signIns.isEmpty()) {
            return List.of();
        }
        return wanted ? shown(signIns) : LEFT_OVER;
    }

    private static List<String> shown(List<DemoAccount> signIns) {
        return Stream.concat(
                        Stream.of("Demonstration data are shown; sign in with:"),
                        signIns.stream()
                                .map(account -> "  %-24s password %s".formatted(account.email(), account.password())))
                .toList();
    }
}
