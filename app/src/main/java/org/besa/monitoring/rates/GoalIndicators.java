package org.besa.monitoring.rates;

import java.util.List;
import java.util.Map;
import org.besa.monitoring.Period;
import org.besa.plans.Plans;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.springframework.stereotype.Component;

/// Reads the indicators of goals that a period measures.
@Component
public class GoalIndicators {

    private static final String INDICATORS = """
            select p.id as plan, v.title as plan_title, %1$s as indicator, g.code as group, g.title as group_title, i.text,
                i.baseline, i.target, i.passport, w.value, w.met, coalesce(w.note, '{}') as note, w.entered_at, w.writer_name,
                w.verified_at
            from (select distinct plan from monitoring.status_report where period = :period) asked
            join plans.plan p on p.id = asked.plan
            join plans.plan_version v on v.id = p.published_version
            join plans.plan_group g on g.plan_version = v.id
            join plans.indicator i on i.plan_group = g.id
            left join monitoring.indicator_value w on w.period = :period and w.plan = p.id and w.indicator = %1$s
            order by p.slug, g.position, i.position
            """.formatted(IndicatorValues.KEY);

    private final JsonRows rows;
    private final Plans plans;

    GoalIndicators(JsonRows rows, Plans plans) {
        this.rows = rows;
        this.plans = plans;
    }

    /// Those of the plans that report in a period, by plan and goal.
    public List<GoalIndicator> list(Period period) {
        return rows.list(GoalIndicator.class, INDICATORS, Map.of("period", period.id()));
    }

    /// Those of them that somebody reports for or may read.
    public List<GoalIndicator> list(Period period, Actor actor) {
        return list(period).stream()
                .filter(indicator -> sees(plans.plan(indicator.plan()).place(), actor))
                .toList();
    }

    private static boolean sees(Place plan, Actor actor) {
        return actor.may("monitoring.read", plan) || actor.may("monitoring.report", plan);
    }
}
