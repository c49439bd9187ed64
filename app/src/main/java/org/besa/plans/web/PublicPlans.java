package org.besa.plans.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.springframework.stereotype.Component;

/// Reads the plans that the public sees.
@Component
class PublicPlans {

    private static final String LINE = """
            select p.slug, p.kind, p.institution, v.title, v.summary, v.period_start, v.period_end,
                v.number as version_number, (v.published_at at time zone :zone)::date as published_on
            from plans.plan p join plans.plan_version v on v.id = p.published_version
            """;

    private final JsonRows rows;
    private final Clock clock;

    PublicPlans(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// All, the latest published first.
    List<PlanLine> list() {
        return rows.list(PlanLine.class, LINE + "order by v.published_at desc, p.slug", Map.of("zone", zone()));
    }

    /// Those of an institution, the latest published first.
    List<PlanLine> listOf(UUID institution) {
        return rows.list(
                PlanLine.class,
                LINE + "where p.institution = :institution order by v.published_at desc, p.slug",
                Map.of("zone", zone(), "institution", institution));
    }

    /// The latest published.
    List<PlanLine> listLatest(int most) {
        return rows.list(
                PlanLine.class,
                LINE + "order by v.published_at desc, p.slug limit :most",
                Map.of("zone", zone(), "most", most));
    }

    /// One by its slug.
    Optional<PlanText> find(String slug) {
        return rows.find(PlanText.class, """
                select p.id, p.slug, p.kind, p.institution, v.title, v.summary, v.period_start, v.period_end,
                    v.number as version_number, (v.published_at at time zone :zone)::date as published_on,
                    v.sha256,
                    (select count(*)::int from plans.problem q
                        where q.plan_version = v.id and q.visibility <> 'PUBLIC') as withheld,
                    (select jsonb_agg(jsonb_build_object('change', plans.change_line(w.id, :zone), 'sha256', w.sha256)
                            order by w.number desc)
                        from plans.plan_version w where w.plan = p.id and w.published_at is not null) as versions,
                    (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'parent', g.parent, 'code', g.code,
                            'title', g.title, 'description', g.description, 'indicator', g.indicator,
                            'indicators', (select coalesce(jsonb_agg(jsonb_build_object('text', i.text,
                                    'baseline', i.baseline, 'target', i.target, 'verification', i.verification,
                                    'passport', i.passport) order by i.position), '[]')
                                from plans.indicator i where i.plan_group = g.id)) order by g.position), '[]')
                        from plans.plan_group g where g.plan_version = v.id) as groups
                from plans.plan p join plans.plan_version v on v.id = p.published_version
                where p.slug = :slug
                """, Map.of("slug", slug, "zone", zone()));
    }

    /// One promise by its plan's slug and its own.
    Optional<MeasureText> findMeasure(String plan, String measure) {
        return rows.find(
                MeasureText.class, MeasureText.QUERY, Map.of("plan", plan, "measure", measure, "zone", zone()));
    }

    /// The address below the language of a promise that somebody asks for by its code, in capitals, or by the address
    /// it had in an earlier version.
    Optional<String> findPath(String plan, String measure) {
        return rows.find(Place.class, """
                        select p.slug as plan, now.slug as measure
                        from plans.plan p
                        join plans.plan_version v on v.plan = p.id and v.published_at is not null
                        join plans.measure once on once.plan_version = v.id
                            and lower(:measure) in (once.slug, lower(once.code))
                        join plans.measure now
                            on now.plan_version = p.published_version and now.promise = once.promise
                        where p.slug = lower(:plan)
                        order by v.number desc, lower(once.code) = lower(:measure) desc limit 1
                        """, Map.of("plan", plan, "measure", measure))
                .map(Place::path);
    }

    /// Where a promise is found.
    record Place(String plan, String measure) {

        String path() {
            return "/plans/" + plan + "/measures/" + measure;
        }
    }

    private String zone() {
        return clock.getZone().getId();
    }
}
