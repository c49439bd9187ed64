package org.besa.monitoring.rates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.springframework.stereotype.Component;

/// Which version of each plan was in force when: what denominators are taken from.
@Component
public class Snapshots {

    private final JsonRows rows;
    private final Clock clock;

    Snapshots(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Since when, or on which 1 January, a version was in force.
    ///
    /// @param number of the version
    public record Snapshot(LocalizedText planTitle, LocalDate takenOn, Reason reason, int number) {}

    /// Why it was taken.
    public enum Reason {
        PUBLICATION,
        AMENDMENT,
        YEAR
    }

    /// The version of each plan of a scope that was in force on a day.
    SortedSet<Rate.Version> inForce(RateScope scope, LocalDate day) {
        return new TreeSet<>(rows.list(Rate.Version.class, """
                select distinct on (s.plan) s.plan, s.number
                from monitoring.snapshots(:until, :zone) s join plans.plan p on p.id = s.plan
                where p.kind = :kind and (:plan::uuid is null or p.id = :plan::uuid)
                order by s.plan, s.taken_on desc, s.number desc
                """, parameters(scope, day)));
    }

    private Map<String, Object> parameters(RateScope scope, LocalDate until) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("until", until);
        parameters.put("zone", clock.getZone().getId());
        parameters.put("kind", scope.planKind());
        parameters.put("plan", scope.plan());
        return parameters;
    }

    /// Those of the plans of a scope until its last day, plan by plan, the latest first.
    public List<Snapshot> list(RateScope scope) {
        return rows.list(Snapshot.class, """
                select v.title as plan_title, s.taken_on, s.reason, s.number
                from monitoring.snapshots(:until, :zone) s
                join plans.plan p on p.id = s.plan
                join plans.plan_version v on v.id = p.published_version
                where p.kind = :kind and (:plan::uuid is null or p.id = :plan::uuid)
                order by platform.text_in(v.title, 'sq'), s.plan, s.taken_on desc, s.number desc
                """, parameters(scope, scope.last()));
    }
}
