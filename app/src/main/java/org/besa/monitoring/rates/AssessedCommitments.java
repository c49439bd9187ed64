package org.besa.monitoring.rates;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Component;

/// Reads the commitments that somebody outside of government may place on scales.
@Component
public class AssessedCommitments {

    private final AssessmentScales scales;
    private final JsonRows rows;
    private final Clock clock;

    AssessedCommitments(AssessmentScales scales, JsonRows rows, Clock clock) {
        this.scales = scales;
        this.rows = rows;
        this.clock = clock;
    }

    /// Those of published plans of the kinds that scales are for, by plan and place.
    public List<AssessedCommitment> list(Actor actor) {
        Map<String, Object> parameters =
                new HashMap<>(actor.reach("monitoring.assess").parameters());
        parameters.put("kinds", scales.listKinds().toArray(String[]::new));
        parameters.put("zone", clock.getZone().getId());
        return rows.list(AssessedCommitment.class, """
                select m.promise, m.code, m.title, v.title as plan_title, p.kind as plan_kind,
                    coalesce(v.period_start, (v.published_at at time zone :zone)::date) as begins,
                    (select coalesce(jsonb_agg(jsonb_build_object('scale', a.scale, 'value', a.value, 'note', a.note)), '[]')
                        from (select distinct on (scale) * from monitoring.assessment
                            where promise = m.promise order by scale, at desc, id desc) a) as assessments
                from plans.plan p
                join plans.plan_version v on v.id = p.published_version
                join plans.measure m on m.plan_version = v.id
                join plans.plan_group g on g.id = m.plan_group
                where p.kind = any(:kinds)
                    and (:everywhere or p.institution = any(:institutions::uuid[]) or p.id = any(:plans::uuid[]))
                order by p.slug, g.position, m.position
                """, parameters);
    }
}
