package org.besa.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says who must have a second factor: who holds a role that says so, or may act as a deputy for who does. Only the
/// open accounts of a demonstration need none, whose passwords everybody knows anyway.
@Component
class SecondFactorDemand {

    private final List<OpenAccounts> open;
    private final JdbcClient jdbc;
    private final Clock clock;

    SecondFactorDemand(List<OpenAccounts> open, JdbcClient jdbc, Clock clock) {
        this.open = open;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isFor(UUID account, String email) {
        return isAskedOf(account) && !isOpen(email);
    }

    private boolean isAskedOf(UUID account) {
        return jdbc.sql("""
                        select exists (
                            select from access.assignment s join access.role r on r.code = s.role
                            where r.second_factor and s.ended_at is null
                                and :today between s.valid_from and coalesce(s.valid_to, 'infinity')
                                and (s.account = :account or exists (
                                    select from access.deputy d
                                    where d.assignment = s.id and d.account = :account and d.ended_at is null
                                        and :today between d.valid_from and d.valid_to)))
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private boolean isOpen(String email) {
        return open.stream()
                .flatMap(accounts -> accounts.list().stream())
                .anyMatch(account -> account.email().equalsIgnoreCase(email));
    }
}
