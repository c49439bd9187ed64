package org.besa.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads back what [PlanTree] wrote.
@Component
class StoredContent {

    private static final String GROUPS = """
            select g.code, (select up.code from plans.plan_group up where up.id = g.parent) as parent, g.title,
                g.description, g.indicator,
                (select coalesce(jsonb_agg(jsonb_build_object('text', i.text, 'baseline', i.baseline,
                        'target', i.target, 'verification', i.verification, 'passport', i.passport)
                        order by i.position), '[]')
                    from plans.indicator i where i.plan_group = g.id) as indicators,
                (select coalesce(jsonb_agg(jsonb_build_object('key', q.key, 'text', q.text,
                        'visibility', q.visibility) order by q.position), '[]')
                    from plans.problem q where q.plan_group = g.id) as problems,
                (select coalesce(jsonb_agg(to_jsonb(line) - 'position' order by line.position), '[]') from (
                    select m.position, m.promise, m.code, m.title, m.description, m.resources, m.costless, m.marks,
                        m.reference_codes as "references",
                        (select coalesce(jsonb_agg(q.key order by g2.position, q.position), '[]')
                            from plans.measure_problem mp join plans.problem q on q.id = mp.problem
                            join plans.plan_group g2 on g2.id = q.plan_group where mp.measure = m.id) as problems,
                        (select coalesce(jsonb_agg(jsonb_build_object('role', o.role, 'institution', o.institution,
                                'unit', o.unit, 'name', o.name) order by o.position), '[]')
                            from plans.measure_owner o where o.measure = m.id) as owners,
                        plans.written_deadline(m.start_raw, m.start_kind, m.start_start, m.start_end,
                            m.start_precision, m.start_recurrence, m.start_confidence) as start,
                        plans.written_deadline(m.deadline_raw, m.deadline_kind, m.deadline_start, m.deadline_end,
                            m.deadline_precision, m.deadline_recurrence, m.deadline_confidence) as deadline,
                        (select coalesce(jsonb_agg(jsonb_build_object('text', a.text,
                                'start', plans.written_deadline(a.start_raw, a.start_kind, a.start_start, a.start_end,
                                    a.start_precision, a.start_recurrence, a.start_confidence),
                                'deadline', plans.written_deadline(a.deadline_raw, a.deadline_kind, a.deadline_start,
                                    a.deadline_end, a.deadline_precision, a.deadline_recurrence,
                                    a.deadline_confidence),
                                'deliverable', a.deliverable, 'owners', a.owners) order by a.position), '[]')
                            from plans.activity a where a.measure = m.id) as activities,
                        (select coalesce(jsonb_agg(jsonb_build_object('text', i.text, 'baseline', i.baseline,
                                'target', i.target, 'verification', i.verification, 'passport', i.passport)
                                order by i.position), '[]')
                            from plans.indicator i where i.measure = m.id) as indicators,
                        (select coalesce(jsonb_agg(jsonb_build_object('year', b.year, 'source', b.source,
                                'amount', b.planned, 'committed', b.committed, 'executed', b.executed,
                                'currency', b.currency, 'raw', b.raw) order by b.position), '[]')
                            from plans.budget_line b where b.measure = m.id) as budget
                    from plans.measure m where m.plan_group = g.id) line) as measures
            from plans.plan_group g where g.plan_version = :version order by g.position
            """;

    private final JsonRows rows;

    StoredContent(JsonRows rows) {
        this.rows = rows;
    }

    PlanContent read(UUID version) {
        Head head = rows.find(Head.class, """
                        select title, summary, period_start, period_end from plans.plan_version where id = :version
                        """, Map.of("version", version)).orElseThrow();
        List<PlanContent.Group> groups = rows.list(PlanContent.Group.class, GROUPS, Map.of("version", version));
        return new PlanContent(head.title(), head.summary(), head.periodStart(), head.periodEnd(), groups);
    }

    /// What the plan says of itself.
    record Head(
            LocalizedText title,
            LocalizedText summary,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd) {}
}
