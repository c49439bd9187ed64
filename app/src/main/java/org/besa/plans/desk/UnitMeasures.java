package org.besa.plans.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The measures of somebody's units: as they stand in force, and as a version that is not public yet has them. Nothing
/// else of those versions is shown.
@Component
class UnitMeasures {

    private final JsonRows rows;

    UnitMeasures(JsonRows rows) {
        this.rows = rows;
    }

    /// Whether somebody holds a role for a unit at all.
    static boolean isOpenTo(Actor actor) {
        return !actor.reach("measures.read").units().isEmpty();
    }

    /// All of them, by plan and number.
    List<UnitMeasure> list(Actor actor) {
        return list(null, actor);
    }

    /// Those versions of one of them that the units stand in.
    List<UnitMeasure> list(@Nullable UUID promise, Actor actor) {
        Reach reach = actor.reach("measures.read");
        return rows.list(UnitMeasure.class, """
                select m.promise, v.id as version, v.title as plan, v.number, v.state,
                    case when v.id = p.published_version then '/plans/' || p.slug || '/measures/' || m.slug end as path,
                    m.code, m.title, m.deadline_raw as deadline, m.deadline_end as due,
                    bool_or(o.role = 'LEAD') as leads
                from plans.measure_owner o join plans.measure m on m.id = o.measure
                    join plans.plan_version v on v.id = m.plan_version join plans.plan p on p.id = v.plan
                where o.unit = any(:units::uuid[])
                    and (v.id = p.published_version or v.state in ('DRAFT', 'IN_REVIEW', 'APPROVED'))
                    and (:promise::uuid is null or m.promise = :promise)
                group by m.id, v.id, p.id
                order by platform.text_in(v.title, 'sq'), v.number, m.position, m.id
                """, parameters(promise, reach));
    }

    private static Map<String, ?> parameters(@Nullable UUID promise, Reach reach) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("units", reach.parameters().get("units"));
        parameters.put("promise", promise);
        return parameters;
    }
}
