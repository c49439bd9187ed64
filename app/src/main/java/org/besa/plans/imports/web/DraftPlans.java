package org.besa.plans.imports.web;

import java.util.List;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads plans for the workspace, drafts included.
@Component
class DraftPlans {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftPlans(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The latest version of a plan.
    ///
    /// @throws Problem when there is no such plan
    DraftPlan draft(UUID plan) {
        return jdbc.sql("""
                        select jsonb_build_object('id', p.id, 'slug', p.slug, 'institution', p.institution,
                            'title', v.title, 'summary', v.summary, 'periodStart', v.period_start,
                            'periodEnd', v.period_end, 'number', v.number, 'state', v.state,
                            'groups', coalesce((
                                select jsonb_agg(jsonb_build_object('code', g.code, 'title', g.title,
                                    'indicator', g.indicator, 'measures', coalesce((
                                        select jsonb_agg(jsonb_build_object('code', m.code, 'slug', m.slug,
                                            'title', m.title, 'deadline', m.deadline_raw, 'due', m.deadline_end,
                                            'activities', (select count(*) from plans.activity a where a.measure = m.id),
                                            'owners', coalesce((
                                                select jsonb_agg(o.name order by o.position)
                                                from plans.measure_owner o
                                                where o.measure = m.id and o.role = 'LEAD'), '[]')
                                            ) order by m.position)
                                        from plans.measure m where m.plan_group = g.id), '[]')
                                    ) order by g.position)
                                from plans.plan_group g where g.plan_version = v.id), '[]'))
                        from plans.plan p join plans.plan_version v on v.plan = p.id
                        where p.id = :plan order by v.number desc limit 1
                        """)
                .param("plan", plan)
                .query((row, n) -> json.readValue(row.getString(1), DraftPlan.class))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /// The drafts that this person may edit, the newest first.
    List<WaitingDraft> listWaiting(String language, Actor actor) {
        return jdbc.sql("""
                        select p.id, platform.text_in(v.title, :language) as title,
                            (select count(*) from plans.measure m where m.plan_version = v.id) as measures
                        from plans.plan p join plans.plan_version v on v.plan = p.id
                        where v.state = 'DRAFT' and (:institution::uuid is null or p.institution = :institution::uuid)
                        order by p.created_at desc
                        """)
                .param("language", language)
                .param("institution", actor.institution())
                .query((row, n) -> new WaitingDraft(
                        row.getObject("id", UUID.class), row.getString("title"), row.getInt("measures")))
                .list();
    }
}
