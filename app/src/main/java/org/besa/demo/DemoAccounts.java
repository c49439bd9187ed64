package org.besa.demo;

import java.util.List;
import org.besa.access.Role;
import org.jspecify.annotations.Nullable;

/// The accounts of the demonstration. Their passwords are public: they exist only where demonstration data do.
public final class DemoAccounts {

    /// All of them.
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("coordinator@demo.besa", "Arta Demo", "besa-demo", Role.COORDINATOR, null),
            new DemoAccount(
                    "institution@demo.besa", "Besnik Demo", "besa-demo", Role.INSTITUTION, "ministria-mbrojtjes"));

    private DemoAccounts() {}

    /// An account of the demonstration.
    ///
    /// @param institution code of the institution it acts for, null for the coordinator
    public record DemoAccount(
            String email,
            String name,
            String password,
            Role role,
            @Nullable String institution) {}
}
