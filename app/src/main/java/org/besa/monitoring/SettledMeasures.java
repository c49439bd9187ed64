package org.besa.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.Settlement;
import org.besa.plans.Settlements;
import org.besa.platform.data.JsonRows;
import org.springframework.stereotype.Component;

/// Tells plans which promises are kept or given up, as verdicts come and are changed. Of several periods the one that
/// ends last decides, since the later one knew what was said in the earlier.
@Component
class SettledMeasures {

    private final Settlements settlements;
    private final JsonRows rows;
    private final Clock clock;

    SettledMeasures(Settlements settlements, JsonRows rows, Clock clock) {
        this.settlements = settlements;
        this.rows = rows;
        this.clock = clock;
    }

    /// What a verdict found.
    private record Found(Standing standing, Instant at) {}

    /// Has plans know what the verdicts about a promise say now.
    void follow(UUID promise) {
        latest(promise)
                .ifPresentOrElse(
                        settlement -> settlements.settle(promise, settlement), () -> settlements.reopen(promise));
    }

    private Optional<Settlement> latest(UUID promise) {
        return rows.find(Found.class, """
                        select r.verified_standing as standing, r.verified_at as at
                        from monitoring.status_report r join monitoring.period p on p.id = r.period
                        where r.promise = :promise and r.verified_standing is not null
                        order by p.ends desc, r.verified_at desc limit 1
                        """, Map.of("promise", promise))
                .flatMap(found -> how(found.standing())
                        .map(how -> new Settlement(how, LocalDate.ofInstant(found.at(), clock.getZone()))));
    }

    private static Optional<Settlement.How> how(Standing standing) {
        return switch (standing) {
            case DONE -> Optional.of(Settlement.How.DONE);
            case CANCELLED -> Optional.of(Settlement.How.CANCELLED);
            case NOT_DUE, GOING, PARTLY, NOT_DONE, UNKNOWN -> Optional.empty();
        };
    }
}
