package org.besa.monitoring.rates;

import java.util.List;
import java.util.Map;
import org.besa.monitoring.Period;
import org.besa.platform.data.JsonRows;
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

    GoalIndicators(JsonRows rows) {
        this.rows = rows;
    }

    /// Those of the plans that report in a period, by plan and goal.
    public List<GoalIndicator> list(Period period) {
        return rows.list(GoalIndicator.class, INDICATORS, Map.of("period", period.id()));
    }
}
