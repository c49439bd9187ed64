package org.besa.monitoring.observations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.springframework.stereotype.Component;

/// Reads the verified reports that a monitor may speak of.
@Component
public class ObservedReports {

    private static final int MOST = 500;

    private final JsonRows rows;

    ObservedReports(JsonRows rows) {
        this.rows = rows;
    }

    /// Whether somebody is a monitor.
    public static boolean isOpenTo(Actor actor) {
        return actor.may(Observations.PERMISSION);
    }

    /// The latest period first, what was not observed yet before the rest.
    public List<ObservedLine> list(Actor actor) {
        Map<String, Object> parameters =
                new HashMap<>(actor.reach(Observations.PERMISSION).parameters());
        parameters.put("account", actor.account());
        parameters.put("most", MOST);
        return rows.list(ObservedLine.class, """
                select r.id, p.name as period_name, p.scheme_from, v.title as plan_title, m.code, m.title, r.institution,
                    r.verified_status as status, mine.status as observed
                from monitoring.status_report r
                join monitoring.period p on p.id = r.period
                join plans.measure m on m.id = r.measure
                join plans.plan_version v on v.id = m.plan_version
                left join lateral (
                    select o.status from monitoring.observation o
                    where o.status_report = r.id and o.account = :account order by o.at desc, o.id desc limit 1) mine on true
                where r.state = 'VERIFIED' and %s
                order by p.ends desc, p.id, mine.status is not null, r.plan, r.place limit :most
                """.formatted(Reach.covers("r")), parameters);
    }
}
