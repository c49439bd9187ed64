package org.besa.plans;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says of promises that they are kept or given up. It is written in the transaction of the verdict that says so, and
/// stands through all versions of a plan until a verdict says otherwise.
@Component
public class Settlements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Nothing of a promise is owed any more. What was said of it before is replaced.
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID promise, Settlement settlement) {
        jdbc.sql("""
                        insert into plans.settlement as s (promise, how, on_day, changes, changed_at)
                        values (:promise, :how, :on, 1, :now)
                        on conflict (promise) do update
                            set how = excluded.how, on_day = excluded.on_day, changes = s.changes + 1,
                                changed_at = excluded.changed_at
                            where (s.how, s.on_day) is distinct from (excluded.how, excluded.on_day)
                        """)
                .param("promise", promise)
                .param("how", settlement.how().name())
                .param("on", settlement.on())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// The deadline of a promise counts again; nothing changes for one that is not settled.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(UUID promise) {
        jdbc.sql("""
                        update plans.settlement
                        set how = null, on_day = null, changes = changes + 1, changed_at = :now
                        where promise = :promise and how is not null
                        """)
                .param("promise", promise)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
