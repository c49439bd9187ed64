package org.besa.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The measures that a period asks for: those of the version in force on its last day that are due in it, late from
/// before, or going on. What was verified as done or given up in an earlier period is asked for no more.
@Component
public class AskedMeasures {

    private static final String ASKED = """
            with said as (
                select distinct on (p.id) p.id as plan, p.institution, v.id as plan_version, v.title,
                    v.period_start, v.period_end
                from plans.plan p join plans.plan_version v on v.plan = p.id
                where v.published_at < :after and (p.kind = :kind or p.id = :plan)
                order by p.id, v.number desc),
            asked as (
                select s.plan, s.plan_version, s.title as plan_title, m.promise, m.id as measure, m.code, m.title,
                    m.deadline_end as due_on,
                    case when m.deadline_kind in ('OPEN', 'EVENT', 'NONE') or m.deadline_end is null
                            or m.deadline_end > :ends then 'ONGOING'
                        when m.deadline_end < :starts then 'LATE'
                        else 'DUE' end as why,
                    coalesce(lead.heir, s.institution) as institution,
                    case when lead.heir = lead.standing then lead.unit end as unit,
                    row_number() over (partition by s.plan order by g.position, m.position, m.id)::int as place
                from said s
                join plans.measure m on m.plan_version = s.plan_version
                join plans.plan_group g on g.id = m.plan_group
                %s
                where coalesce(m.start_start, s.period_start, :starts) <= :ends
                    and coalesce(s.period_end, 'infinity') >= :starts
                    and not exists (
                        select from monitoring.status_report r join monitoring.period before on before.id = r.period
                        where r.promise = m.promise and before.ends < :starts
                            and r.verified_standing in ('DONE', 'CANCELLED')))
            """.formatted(MeasureLead.JOIN);

    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    AskedMeasures(JdbcClient jdbc, JsonRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /// A measure that is asked for.
    ///
    /// @param dueOn null when it never falls due
    public record Asked(
            UUID plan,
            LocalizedText planTitle,
            String code,
            LocalizedText title,
            StatusReport.Why why,
            @Nullable LocalDate dueOn,
            UUID institution,
            @Nullable UUID unit) {}

    /// What a period would ask for, by plan and place.
    public List<Asked> list(NewPeriod wanted, LocalDate ends) {
        return rows.list(Asked.class, ASKED + """
                select plan, plan_title, code, title, why, due_on, institution, unit from asked order by plan, place
                """, parameters(wanted, ends));
    }

    /// Asks for all of it.
    ///
    /// @return how many measures
    int ask(Period period, NewPeriod wanted) {
        Map<String, Object> parameters = parameters(wanted, period.ends());
        parameters.put("period", period.id());
        parameters.put("nothing", rows.column(Progress.NONE));
        return jdbc.sql(
                        "insert into monitoring.status_report (id, version, period, promise, plan, plan_version, measure, why, due_on,"
                                + " institution, unit, place, state, said) "
                                + ASKED + """
                        select gen_random_uuid(), 0, :period, promise, plan, plan_version, measure, why, due_on, institution, unit, place,
                            'ASKED', :nothing
                        from asked
                        """)
                .params(parameters)
                .update();
    }

    private Map<String, Object> parameters(NewPeriod wanted, LocalDate ends) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("starts", wanted.starts());
        parameters.put("ends", ends);
        parameters.put(
                "after",
                Timestamp.from(ends.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        parameters.put("kind", wanted.planKind());
        parameters.put("plan", wanted.plan());
        return parameters;
    }
}
