package org.besa.plans.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Promises that slipped, of everybody, of a plan or of an institution. Everything reads `plans.slip`.
@Component
class Slips {

    private static final String SCOPE =
            "(:plan::text is null or s.plan_slug = :plan) and (:institution::uuid is null or s.accountable = :institution)";

    private final JsonRows rows;
    private final Clock clock;

    Slips(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Those of a plan, in its order.
    List<SlipLine> ofPlan(String slug) {
        return list(slug, null, "s.code collate \"und-x-icu\"", 500);
    }

    /// Those that an institution answers for, the latest first.
    List<SlipLine> ofInstitution(UUID institution) {
        return list(null, institution, "s.since desc, s.days_later desc nulls last, s.code", 500);
    }

    /// The latest of all.
    List<SlipLine> latest(int most) {
        return list(null, null, "s.since desc, s.days_later desc nulls last, s.code", most);
    }

    SlipCounts countAll() {
        return count(null, null);
    }

    SlipCounts countOfPlan(String slug) {
        return count(slug, null);
    }

    private SlipCounts count(@Nullable String plan, @Nullable UUID institution) {
        return rows.find(SlipCounts.class, """
                        select (select count(*)::int from plans.promise_course c join plans.plan p on p.id = c.plan
                                where :plan::text is null or p.slug = :plan) as published,
                            (count(*) filter (where s.what <> 'DROPPED'))::int as moved,
                            (count(*) filter (where s.what = 'DROPPED'))::int as dropped
                        from plans.slip s where %s
                        """.formatted(SCOPE), scope(plan, institution))
                .orElseThrow();
    }

    private List<SlipLine> list(@Nullable String plan, @Nullable UUID institution, String order, int most) {
        Map<String, @Nullable Object> parameters = scope(plan, institution);
        parameters.put("zone", clock.getZone().getId());
        parameters.put("most", most);
        return rows.list(SlipLine.class, """
                select s.plan_slug, s.plan_title, s.slug, s.code, s.title, s.accountable, s.what, s.moves, s.days_later,
                    s.first_deadline, s.deadline, s.by_version, (s.since at time zone :zone)::date as since
                from plans.slip s where %s order by %s limit :most
                """.formatted(SCOPE, order), parameters);
    }

    private static Map<String, @Nullable Object> scope(@Nullable String plan, @Nullable UUID institution) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("institution", institution);
        return parameters;
    }
}
