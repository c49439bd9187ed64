package org.besa.access;

import java.util.List;
import org.besa.platform.start.ReadyNotice;
import org.springframework.stereotype.Component;

/// Tells who started Besa when nobody can sign in.
@Component
class NobodyNotice implements ReadyNotice {

    private final AccountRepository accounts;

    NobodyNotice(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> lines() {
        return accounts.count() > 0
                ? List.of()
                : List.of(
                        "There is no account, so nobody can sign in. As yet accounts come with the demonstration only:",
                        "start with BESA_DEMO=true on an empty data folder.");
    }
}
