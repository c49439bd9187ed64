package org.besa.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Roles that are held because a provider says so, by what its operator mapped. What people gave stays as it is, and
/// what a provider gave lasts as long as it says so.
@Component
public class OutsideRoles {

    private static final UUID PROVIDER = new UUID(0, 0);

    private final Assignments assignments;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutsideRoles(Assignments assignments, JdbcClient jdbc, Clock clock) {
        this.assignments = assignments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A role and what it is held for.
    public record Mapped(String role, HeldFor heldFor) {}

    /// Gives what the provider says is held and was not yet, and ends what it does not say any more. A closed account
    /// gets nothing.
    ///
    /// @param issuer of the provider
    @Transactional
    public void bringUpToDate(UUID account, Set<Mapped> said, String issuer) {
        boolean open = jdbc.sql("select disabled_at is null from access.account where id = :account for update")
                .param("account", account)
                .query(Boolean.class)
                .single();
        Actor provider = Actor.named(PROVIDER, issuer);
        Set<Mapped> missing = new HashSet<>(open ? said : Set.of());
        for (Assignment held : assignments.listOutside(account)) {
            if (!missing.remove(new Mapped(held.role(), held.heldFor()))) {
                assignments.endOutside(held, provider);
            }
        }
        LocalDate today = LocalDate.now(clock);
        missing.forEach(role -> assignments.giveOutside(account, role, today, provider));
    }
}
