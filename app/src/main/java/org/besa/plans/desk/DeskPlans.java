package org.besa.plans.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads plans for the workspace, drafts included.
@Component
public class DeskPlans {

    /// Of `p` and its version `v`: drafts by who reads them, what was sent to review by reviewers too.
    private static final String SEEN = """
            (:everywhere or p.institution = any(:institutions::uuid[]) or p.id = any(:plans::uuid[])
                or v.state <> 'DRAFT' and (:reviewsEverywhere or p.institution = any(:reviewedInstitutions::uuid[])
                    or p.id = any(:reviewedPlans::uuid[])))""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JsonRows rows;
    private final Clock clock;

    DeskPlans(JdbcClient jdbc, JsonMapper json, JsonRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.clock = clock;
    }

    /// The latest version of a plan.
    ///
    /// @throws Problem when there is no such plan
    DeskPlan draft(UUID plan) {
        return jdbc.sql("""
                        select jsonb_build_object('id', p.id, 'slug', p.slug, 'institution', p.institution,
                            'title', v.title, 'summary', v.summary, 'periodStart', v.period_start,
                            'periodEnd', v.period_end, 'number', v.number, 'state', v.state, 'version', v.id,
                            'reason', v.reason, 'publishAt', v.publish_at at time zone :zone, 'sha256', v.sha256,
                            'actNumber', v.act_number, 'published', p.published_version is not null,
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
                .param("zone", clock.getZone().getId())
                .query((row, n) -> json.readValue(row.getString(1), DeskPlan.class))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /// The open versions of plans that this person may see, the newest first.
    List<WaitingPlan> listWaiting(String language, Actor actor) {
        return jdbc.sql("""
                        select p.id, platform.text_in(v.title, :language) as title, v.number, v.state,
                            (select count(*) from plans.measure m where m.plan_version = v.id) as measures
                        from plans.plan p join plans.plan_version v on v.plan = p.id
                        where v.state in ('DRAFT', 'IN_REVIEW', 'APPROVED')
                            and %s
                        order by v.id desc
                        """.formatted(SEEN))
                .param("language", language)
                .params(seenBy(actor))
                .query((row, n) -> new WaitingPlan(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getInt("number"),
                        State.valueOf(row.getString("state")),
                        row.getInt("measures")))
                .list();
    }

    /// The plans that this person may see, by institution and title.
    public List<DeskPlanLine> listPlans(String language, Actor actor) {
        return jdbc.sql("""
                        select p.id,
                            platform.text_in(v.title, :language) as title, p.kind,
                            platform.text_in(i.name, :language) as institution_name, v.number, v.state
                        from plans.plan p join plans.plan_version v on v.plan = p.id
                            join directory.institution i on i.id = p.institution
                        where v.number = (select max(number) from plans.plan_version l where l.plan = p.id)
                            and %s
                        order by institution_name, title, p.id
                        """.formatted(SEEN))
                .param("language", language)
                .params(seenBy(actor))
                .query((row, n) -> new DeskPlanLine(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("institution_name"),
                        row.getInt("number"),
                        State.valueOf(row.getString("state"))))
                .list();
    }

    private static Map<String, Object> seenBy(Actor actor) {
        Map<String, Object> parameters = new HashMap<>(actor.reach("plans.read").parameters());
        Map<String, Object> reviewed = actor.reach("plans.review").parameters();
        parameters.put("reviewsEverywhere", reviewed.get("everywhere"));
        parameters.put("reviewedInstitutions", reviewed.get("institutions"));
        parameters.put("reviewedPlans", reviewed.get("plans"));
        return parameters;
    }

    /// Everything decided about the versions of a plan, the latest first.
    List<DecisionLine> listDecisions(UUID plan) {
        return rows.list(
                DecisionLine.class,
                """
                select v.number, d.act, (d.at at time zone :zone)::date as day, d.actor_name as by, d.note, d.sha256,
                    (select coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'text', r.text) order by r.id), '[]')
                        from plans.remark r where r.decision = d.id) as remarks
                from plans.decision d join plans.plan_version v on v.id = d.plan_version
                where v.plan = :plan order by d.id desc
                """,
                Map.of("plan", plan, "zone", clock.getZone().getId()));
    }
}
