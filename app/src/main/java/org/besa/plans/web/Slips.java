package org.besa.plans.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.besa.platform.cache.Remembering;
import org.besa.platform.data.JsonRows;
import org.springframework.stereotype.Component;

/// Promises that slipped, of everybody, of a plan or of an institution. Everything reads `plans.slip`.
@Component
class Slips {

    private static final String LATEST = "s.since desc, s.days_later desc nulls last, s.plan_slug, s.place";

    private static final String IN_PLAN = "s.plan_slug = :plan";

    private final JsonRows rows;
    private final Clock clock;
    private final Supplier<SlipCounts> all;

    Slips(JsonRows rows, Clock clock, Remembering remembering) {
        this.rows = rows;
        this.clock = clock;
        this.all = remembering.remember(() -> count("true", Map.of()));
    }

    /// Those of a plan, in its order.
    List<SlipLine> ofPlan(String slug) {
        return list(IN_PLAN, "s.place", 500, Map.of("plan", slug));
    }

    /// Those that an institution answers for, the latest first.
    List<SlipLine> ofInstitution(UUID institution) {
        return list("s.accountable = :institution", LATEST, 500, Map.of("institution", institution));
    }

    /// The latest of all.
    List<SlipLine> latest(int most) {
        return list("true", LATEST, most, Map.of());
    }

    SlipCounts countAll() {
        return all.get();
    }

    SlipCounts countOfPlan(String slug) {
        return count(IN_PLAN, Map.of("plan", slug));
    }

    private SlipCounts count(String scope, Map<String, ?> parameters) {
        return rows.find(SlipCounts.class, """
                        select (select count(*)::int from plans.promise_course c
                                join (select id as plan, slug as plan_slug from plans.plan) s using (plan) where %1$s)
                                as published,
                            (count(*) filter (where s.what <> 'DROPPED'))::int as moved,
                            (count(*) filter (where s.what = 'DROPPED'))::int as dropped
                        from plans.slip s where %1$s
                        """.formatted(scope), parameters).orElseThrow();
    }

    /// Which lines there are is found out first, from the few columns that this takes.
    private List<SlipLine> list(String scope, String order, int most, Map<String, ?> scoped) {
        Map<String, Object> parameters = new HashMap<>(scoped);
        parameters.put("zone", clock.getZone().getId());
        parameters.put("most", most);
        return rows.list(SlipLine.class, """
                select s.plan_slug, s.plan_title, s.slug, s.code, s.title, s.accountable, s.what, s.moves, s.days_later,
                    s.first_deadline, s.deadline, s.by_version, (s.since at time zone :zone)::date as since
                from (select s.promise from plans.slip s where %1$s order by %2$s limit :most) shown
                join plans.slip s on s.promise = shown.promise order by %2$s
                """.formatted(scope, order), parameters);
    }
}
