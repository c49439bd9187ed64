package org.besa.plans.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.plans.IndicatorPassport;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// One promise with everything that its page tells.
///
/// @param groups the group it stands in and those above it, from the top down
/// @param startWords its start as the plan writes it; empty when the plan names none
/// @param costless whether the plan says that it costs nothing more
/// @param course what became of its deadline; null when it never moved
/// @param dropped the version that no longer has it; null while it stands
/// @param sha256 digest of the version whose text this is
/// @param versions every published version of the plan that has this promise, the latest first
/// @param handovers how it passed from institutions that are no more, the latest first
/// @param previous the promise before it in the plan, null for the first
/// @param next the promise after it, null for the last
public record MeasureText(
        UUID promise,
        String planSlug,
        String planKind,
        LocalizedText planTitle,
        UUID planInstitution,
        int versionNumber,
        String slug,
        String code,
        LocalizedText title,
        LocalizedText description,
        LocalizedText startWords,
        @Nullable LocalDate startOn,
        DeadlineLine deadline,
        List<LocalizedText> resources,
        List<String> marks,
        List<GroupName> groups,
        List<LocalizedText> problems,
        List<OwnerLine> leads,
        List<OwnerLine> supporting,
        List<OwnerLine> others,
        List<StepLine> steps,
        List<IndicatorLine> indicators,
        List<BudgetLine> budget,
        boolean costless,
        List<ReferenceLine> references,
        @Nullable CourseLine course,
        @Nullable ChangeLine dropped,
        String sha256,
        List<VersionLine> versions,
        List<HandoverLine> handovers,
        @Nullable Neighbour previous,
        @Nullable Neighbour next) {

    /// A group on the way to the promise.
    public record GroupName(String code, LocalizedText title) {}

    /// An activity or milestone.
    ///
    /// @param start null when the plan names none
    /// @param owners empty when those of the promise answer for it
    public record StepLine(
            LocalizedText text,
            @Nullable DeadlineLine start,
            DeadlineLine deadline,
            LocalizedText deliverable,
            List<OwnerLine> owners) {}

    /// An entry of a code list.
    public record ReferenceLine(String list, String code) {}

    /// What shows the effect; empty texts where the plan is silent.
    ///
    /// @param passport null when the plan says no more than the texts
    public record IndicatorLine(
            LocalizedText text,
            LocalizedText baseline,
            LocalizedText target,
            LocalizedText verification,
            @Nullable IndicatorPassport passport) {}

    /// Money of one year and source.
    ///
    /// @param amount planned; null when the words can be read in more than one way
    /// @param committed null when not told
    /// @param executed null when not told
    /// @param raw as written
    public record BudgetLine(
            @Nullable Integer year,
            LocalizedText source,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal committed,
            @Nullable BigDecimal executed,
            @Nullable String currency,
            String raw) {}

    /// The promise in a published version.
    public record VersionLine(ChangeLine change, DeadlineLine deadline) {}

    /// A promise beside this one.
    public record Neighbour(String slug, String code, LocalizedText title) {}

    /// Whether its steps and it itself can still fall due.
    public boolean isOwed() {
        return dropped == null && deadline.settled() == null;
    }

    /// Its address below the language.
    public String path() {
        return "/plans/" + planSlug + "/measures/" + slug;
    }

    static final String QUERY = """
            with recursive here as (
                select m.*, p.slug as plan_slug, p.kind as plan_kind, p.institution as plan_institution,
                    p.id as plan_id, v.title as plan_title, v.number as version_number, v.sha256, c.dropped_in,
                    g.position as group_position, s.how as settled_how, s.on_day as settled_on
                from plans.plan p
                join plans.promise pr on pr.plan = p.id
                join plans.promise_course c on c.promise = pr.id
                join plans.measure m on m.id = c.last_measure
                join plans.plan_version v on v.id = m.plan_version
                join plans.plan_group g on g.id = m.plan_group
                left join plans.settlement s on s.promise = pr.id
                where p.slug = :plan and pr.slug = :measure),
            way as (
                select g.*, 0 as up from plans.plan_group g join here on g.id = here.plan_group
                union all
                select g.*, way.up + 1 from plans.plan_group g join way on g.id = way.parent),
            beside as (
                select m.slug, m.code, m.title, row_number() over (order by g.position, m.position) as place
                from plans.measure m join plans.plan_group g on g.id = m.plan_group
                where m.plan_version = (select plan_version from here where dropped_in is null))
            select promise, plan_slug, plan_kind, plan_title, plan_institution, version_number, slug, code, title, description,
                coalesce(start_raw, '{}') as start_words, start_start as start_on,
                plans.settled_line(
                    plans.deadline_line(deadline_raw, deadline_kind, deadline_start, deadline_end, deadline_precision,
                        deadline_recurrence),
                    settled_how, settled_on) as deadline,
                resources, marks, costless, reference_codes as "references", sha256,
                %s as course,
                case when dropped_in is not null then plans.change_line(dropped_in, :zone) end as dropped,
                (select jsonb_agg(jsonb_build_object('code', w.code, 'title', w.title) order by w.up desc)
                    from way w) as groups,
                (select coalesce(jsonb_agg(q.text order by q.position), '[]') from plans.measure_problem mp
                    join plans.problem q on q.id = mp.problem
                    where mp.measure = here.id and q.visibility = 'PUBLIC') as problems,
                %s as leads,
                %s as supporting,
                %s as others,
                (select coalesce(jsonb_agg(jsonb_build_object('text', a.text,
                        'start', case when a.start_raw is not null then plans.deadline_line(a.start_raw, a.start_kind,
                            a.start_start, a.start_end, a.start_precision, a.start_recurrence) end,
                        'deadline', plans.deadline_line(a.deadline_raw, a.deadline_kind, a.deadline_start,
                            a.deadline_end, a.deadline_precision, a.deadline_recurrence),
                        'deliverable', a.deliverable,
                        'owners', (select coalesce(jsonb_agg(o - 'role'), '[]') from jsonb_array_elements(a.owners) o))
                        order by a.position), '[]')
                    from plans.activity a where a.measure = here.id) as steps,
                (select coalesce(jsonb_agg(jsonb_build_object('text', i.text, 'baseline', i.baseline,
                        'target', i.target, 'verification', i.verification,
                        'passport', i.passport) order by i.position), '[]')
                    from plans.indicator i where i.measure = here.id) as indicators,
                (select coalesce(jsonb_agg(jsonb_build_object('year', b.year, 'source', b.source, 'amount', b.planned,
                        'committed', b.committed, 'executed', b.executed, 'currency', b.currency, 'raw', b.raw) order by b.position), '[]')
                    from plans.budget_line b where b.measure = here.id) as budget,
                (select coalesce(jsonb_agg(jsonb_build_object('change', plans.change_line(v.id, :zone),
                        'deadline', plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start,
                            m.deadline_end, m.deadline_precision, m.deadline_recurrence)) order by v.number desc), '[]')
                    from plans.plan_version v join plans.measure m on m.plan_version = v.id
                    where v.plan = here.plan_id and v.published_at is not null and m.promise = here.promise) as versions,
                (select coalesce(jsonb_agg(jsonb_build_object('from', h.from_institution, 'to', h.to_institution,
                        'on_day', h.on_day, 'act', s.act, 'reason', s.reason) order by h.on_day desc), '[]')
                    from plans.handover h join directory.succession s on s.id = h.succession
                    where h.promise = here.promise or h.promise is null and h.plan = here.plan_id and not exists (
                        select from plans.measure_owner o where o.measure = here.id and o.role = 'LEAD'
                            and o.institution is not null)) as handovers,
                (select jsonb_build_object('slug', b.slug, 'code', b.code, 'title', b.title) from beside b
                    where b.place = (select place - 1 from beside where slug = here.slug)) as previous,
                (select jsonb_build_object('slug', b.slug, 'code', b.code, 'title', b.title) from beside b
                    where b.place = (select place + 1 from beside where slug = here.slug)) as next
            from here
            """.formatted(
                    LineSql.course("here.promise"),
                    LineSql.owners("here.id", "LEAD"),
                    LineSql.owners("here.id", "SUPPORTING"),
                    LineSql.owners("here.id", "EXTERNAL"));
}
