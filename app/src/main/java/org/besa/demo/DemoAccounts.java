package org.besa.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accounts of the demonstration. Their passwords are public: they exist only where demonstration data do.
public final class DemoAccounts {

    private static final String PASSWORD = "besa-demo";
    private static final String MINISTRY = "ministria-mbrojtjes";

    /// All of them. Two coordinators, since nobody approves alone what they wrote.
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("coordinator@demo.besa", "Arta Demo", "coordinator", null, null),
            new DemoAccount("secretariat@demo.besa", "Dritan Demo", "coordinator", null, null),
            new DemoAccount("institution@demo.besa", "Besnik Demo", "integrity-coordinator", MINISTRY, null),
            new DemoAccount("head@demo.besa", "Elira Demo", "head", MINISTRY, null),
            new DemoAccount(
                    "reporter@demo.besa", "Gent Demo", "unit-reporter", MINISTRY, "drejtoria-burimeve-njerezore"),
            new DemoAccount("auditor@demo.besa", "Mira Demo", "auditor", null, null),
            new DemoAccount("monitor@demo.besa", "Nora Demo", "external-monitor", null, null),
            new DemoAccount("administrator@demo.besa", "Ilir Demo", "administrator", null, null));

    private DemoAccounts() {}

    /// An account of the demonstration.
    ///
    /// @param role code of the role it holds
    /// @param institution code of the institution it holds it for, null for the whole system
    /// @param unit code of the unit of that institution, null for all of it
    public record DemoAccount(
            String email,
            String name,
            String role,
            @Nullable String institution,
            @Nullable String unit) {

        public String password() {
            return PASSWORD;
        }
    }
}
