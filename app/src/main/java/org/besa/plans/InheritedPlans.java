package org.besa.plans;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Belongings;
import org.besa.directory.InstitutionSucceeded;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Plans and promises of an institution that ended pass to those who follow it. What was approved stays as it was said;
/// who answers now is written beside it.
@Component
class InheritedPlans implements Belongings {

    /// The first responsible institution that each text of a promise names, unless the promise was dropped.
    private static final String NAMED = """
            select distinct m.promise, v.plan from plans.measure m
            join plans.plan_version v on v.id = m.plan_version
            where :institution = plans.heir(m.promise, (select o.institution from plans.measure_owner o
                    where o.measure = m.id and o.role = 'LEAD' and o.institution is not null
                    order by o.position limit 1))
                and not exists (select from plans.promise_course c where c.promise = m.promise
                    and c.dropped_in is not null)
            """;

    private final JdbcClient jdbc;
    private final JsonRows rows;

    InheritedPlans(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<Belonging> belongings(UUID institution) {
        return rows.list(Belonging.class, """
                select p.id, 'plans.belonging.plan' as what, v.title as name, '{}'::jsonb as within,
                    (select count(*) from plans.promise_course c where c.plan = p.id and c.dropped_in is null
                        and c.accountable = :institution)::int as parts,
                    case when p.published_version is null then '/desk/plans/' || p.id else '/plans/' || p.slug end as path
                from plans.plan p join plans.plan_version v on v.plan = p.id
                where p.institution = :institution
                    and v.number = (select max(number) from plans.plan_version l where l.plan = p.id)
                union all
                select c.promise, 'plans.belonging.promise', m.title, v.title, 1,
                    '/plans/' || p.slug || '/measures/' || pr.slug
                from plans.promise_course c
                join plans.plan p on p.id = c.plan
                join plans.plan_version v on v.id = p.published_version
                join plans.promise pr on pr.id = c.promise
                join plans.measure m on m.id = c.last_measure
                where c.accountable = :institution and c.dropped_in is null and p.institution <> :institution
                order by what, path
                """, Map.of("institution", institution));
    }

    @EventListener
    void handOver(InstitutionSucceeded event) {
        List<Promised> promised = rows.list(Promised.class, NAMED, Map.of("institution", event.predecessor()));
        List<UUID> own = jdbc.sql("select id from plans.plan where institution = :institution")
                .param("institution", event.predecessor())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        for (Promised promise : promised) {
            UUID heir = event.heirOf(own.contains(promise.plan()) ? promise.plan() : promise.promise());
            if (heir != null) {
                note(promise.plan(), promise.promise(), heir, event);
            }
        }
        for (UUID plan : own) {
            UUID heir = event.heirOf(plan);
            if (heir != null) {
                note(plan, null, heir, event);
                jdbc.sql("update plans.plan set institution = :heir, version = version + 1 where id = :plan")
                        .param("heir", heir)
                        .param("plan", plan)
                        .update();
            }
        }
        jdbc.sql("""
                        select plans.renew_course(p.id), plans.make_findable(p.id) from plans.plan p
                        where p.published_version is not null
                            and p.id in (select h.plan from plans.handover h where h.from_institution = :institution)
                        """)
                .param("institution", event.predecessor())
                .query((row, n) -> n)
                .list();
    }

    private void note(UUID plan, @Nullable UUID promise, UUID heir, InstitutionSucceeded event) {
        jdbc.sql("""
                        insert into plans.handover
                            (id, plan, promise, succession, from_institution, to_institution, on_day)
                        values (:id, :plan, :promise::uuid, :succession, :from, :to, :day)
                        """)
                .param("id", Ids.next())
                .param("plan", plan)
                .param("promise", promise)
                .param("succession", event.successionTo(heir))
                .param("from", event.predecessor())
                .param("to", heir)
                .param("day", Date.valueOf(event.onDay()))
                .update();
    }

    /// A promise and the plan it stands in.
    record Promised(UUID promise, UUID plan) {}
}
