package org.besa.monitoring.reports;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what became of the measures of a period: the one query that every number of a report is counted from.
@Component
class MeasureLines {

    private static final String LINES = """
            with recursive asked as (
                select r.*, p.starts, p.ends, coalesce(s.on_day, p.ends) as reports_due,
                    r.state <> 'ASKED' and r.first_submitted_at is not null as is_handed_in
                from monitoring.status_report r
                join monitoring.period p on p.id = r.period
                left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
                where r.period = :period and (:institution::uuid is null or r.institution = :institution::uuid)),
            up as (
                select g.id as leaf, g.id, g.parent, g.code, g.title
                from plans.plan_group g
                where g.id in (select m.plan_group from asked a join plans.measure m on m.id = a.measure)
                union all
                select up.leaf, g.id, g.parent, g.code, g.title
                from up join plans.plan_group g on g.id = up.parent)
            select r.promise, pl.slug as plan, v.title as plan_title, v.number as plan_version, m.code, m.title,
                jsonb_build_object('code', top.code, 'title', top.title) as area,
                jsonb_build_object('code', g.code, 'title', g.title) as goal,
                jsonb_build_object('code', i.code, 'name', i.name) as institution, u.name as unit, r.why,
                m.deadline_raw as deadline, r.due_on as due,
                case when not r.is_handed_in then 'NOT'
                    when r.first_submitted_at < (r.reports_due + 1)::timestamp at time zone :zone then 'IN_TIME'
                    else 'AFTERWARDS' end as handed_in,
                case when r.is_handed_in and r.status is not null then jsonb_build_object(
                    'status', r.status, 'percent', r.percent, 'standing', r.standing) end as said,
                case when r.is_handed_in then r.said -> 'done' else '[]' end as done,
                case when r.is_handed_in then r.said -> 'obstacles' else '[]' end as obstacles,
                case when r.is_handed_in then r.said -> 'correction' else '{}' end as correction,
                case when r.is_handed_in then r.said ->> 'new_date' end as new_date,
                case when r.verified_status is not null then jsonb_build_object('status', r.verified_status,
                    'percent', r.verified_percent, 'standing', r.verified_standing) end as verified,
                case when r.verified_status is not null then judged.decision end as decision,
                case when r.verified_status is not null then coalesce(judged.reasons, '{}') else '{}' end as reasons,
                (select count(*)::int from monitoring.proof e where e.status_report = r.id and e.state = 'ACCEPTED')
                    as evidence,
                before.verified_standing as before,
                (select coalesce(jsonb_agg(jsonb_build_object('source', b.source, 'amount', b.planned::text,
                        'currency', b.currency) order by b.position), '[]')
                    from plans.budget_line b
                    where b.measure = m.id and b.planned is not null
                        and (b.year is null or b.year between extract(year from r.starts) and extract(year from r.ends)))
                    as budget,
                case when r.is_handed_in then r.said -> 'spending' else '[]' end as spending
            from asked r
            join plans.measure m on m.id = r.measure
            join plans.plan_version v on v.id = m.plan_version
            join plans.plan pl on pl.id = r.plan
            join plans.plan_group g on g.id = m.plan_group
            join up top on top.leaf = g.id and top.parent is null
            join directory.institution i on i.id = r.institution
            left join directory.unit u on u.id = r.unit
            left join lateral (
                select w.decision, w.reasons from monitoring.verdict w
                where w.status_report = r.id order by w.at desc, w.id desc limit 1) judged on true
            left join lateral (
                select b.verified_standing from monitoring.status_report b
                join monitoring.period q on q.id = b.period
                where b.promise = r.promise and q.ends < r.starts
                order by q.ends desc, q.opened_at desc limit 1) before on true
            order by pl.slug, r.place
            """;

    private final JsonRows rows;
    private final Clock clock;

    MeasureLines(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// The measures of a period, by plan and place.
    ///
    /// @param institution null for those of all
    List<MeasureLine> list(UUID period, @Nullable UUID institution) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("period", period);
        parameters.put("institution", institution);
        parameters.put("zone", clock.getZone().getId());
        return rows.list(MeasureLine.class, LINES, parameters);
    }
}
