package org.besa.plans.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// One promise with everything that its page tells.
///
/// @param groups the group it stands in and those above it, from the top down
/// @param startWords its start as the plan writes it; empty when the plan names none
/// @param versions every published version of the plan that has this promise, the latest first
/// @param previous the promise before it in the plan, null for the first
/// @param next the promise after it, null for the last
public record MeasureText(
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
        List<VersionLine> versions,
        @Nullable Neighbour previous,
        @Nullable Neighbour next) {

    /// A group on the way to the promise.
    public record GroupName(String code, LocalizedText title) {}

    /// An activity or milestone.
    public record StepLine(LocalizedText text, DeadlineLine deadline) {}

    /// What shows the effect; empty texts where the plan is silent.
    public record IndicatorLine(
            LocalizedText text, LocalizedText baseline, LocalizedText target, LocalizedText verification) {}

    /// Money planned.
    ///
    /// @param amount null when the words can be read in more than one way
    /// @param raw as written
    public record BudgetLine(
            @Nullable Integer year,
            LocalizedText source,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            String raw) {}

    /// The promise in a published version.
    public record VersionLine(int number, LocalDate publishedOn, DeadlineLine deadline) {}

    /// A promise beside this one.
    public record Neighbour(String slug, String code, LocalizedText title) {}

    /// Its address below the language.
    public String path() {
        return "/plans/" + planSlug + "/measures/" + slug;
    }

    /// The deadline as first promised, when it reads otherwise than the one that stands; else null.
    public @Nullable DeadlineLine firstDeadline() {
        DeadlineLine first = versions.isEmpty() ? deadline : versions.getLast().deadline();
        return first.equals(deadline) ? null : first;
    }

    static final String QUERY = """
            with recursive here as (
                select m.*, p.slug as plan_slug, p.kind as plan_kind, p.institution as plan_institution,
                    p.id as plan_id, v.title as plan_title, v.number as version_number, g.position as group_position
                from plans.plan p
                join plans.plan_version v on v.id = p.published_version
                join plans.measure m on m.plan_version = v.id
                join plans.plan_group g on g.id = m.plan_group
                where p.slug = :plan and m.slug = :measure),
            way as (
                select g.*, 0 as up from plans.plan_group g join here on g.id = here.plan_group
                union all
                select g.*, way.up + 1 from plans.plan_group g join way on g.id = way.parent),
            beside as (
                select m.slug, m.code, m.title, row_number() over (order by g.position, m.position) as place
                from plans.measure m join plans.plan_group g on g.id = m.plan_group
                where m.plan_version = (select plan_version from here))
            select plan_slug, plan_kind, plan_title, plan_institution, version_number, slug, code, title, description,
                coalesce(start_raw, '{}') as start_words, start_start as start_on,
                plans.deadline_line(deadline_raw, deadline_kind, deadline_start, deadline_end, deadline_precision,
                    deadline_recurrence) as deadline,
                resources, marks,
                (select jsonb_agg(jsonb_build_object('code', w.code, 'title', w.title) order by w.up desc)
                    from way w) as groups,
                (select coalesce(jsonb_agg(q.text order by q.position), '[]') from plans.measure_problem mp
                    join plans.problem q on q.id = mp.problem
                    where mp.measure = here.id and q.visibility = 'PUBLIC') as problems,
                plans.owner_lines(id, 'LEAD') as leads,
                plans.owner_lines(id, 'SUPPORTING') as supporting,
                plans.owner_lines(id, 'EXTERNAL') as others,
                (select coalesce(jsonb_agg(jsonb_build_object('text', a.text, 'deadline', plans.deadline_line(
                        a.deadline_raw, a.deadline_kind, a.deadline_start, a.deadline_end, a.deadline_precision,
                        a.deadline_recurrence)) order by a.position), '[]')
                    from plans.activity a where a.measure = here.id) as steps,
                (select coalesce(jsonb_agg(jsonb_build_object('text', i.text, 'baseline', i.baseline,
                        'target', i.target, 'verification', i.verification) order by i.position), '[]')
                    from plans.indicator i where i.measure = here.id) as indicators,
                (select coalesce(jsonb_agg(jsonb_build_object('year', b.year, 'source', b.source, 'amount', b.planned,
                        'currency', b.currency, 'raw', b.raw) order by b.position), '[]')
                    from plans.budget_line b where b.measure = here.id) as budget,
                (select coalesce(jsonb_agg(jsonb_build_object('number', v.number,
                        'published_on', (v.published_at at time zone :zone)::date,
                        'deadline', plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start,
                            m.deadline_end, m.deadline_precision, m.deadline_recurrence)) order by v.number desc), '[]')
                    from plans.plan_version v join plans.measure m on m.plan_version = v.id
                    where v.plan = here.plan_id and v.published_at is not null and m.promise = here.promise) as versions,
                (select jsonb_build_object('slug', b.slug, 'code', b.code, 'title', b.title) from beside b
                    where b.place = (select place - 1 from beside where slug = here.slug)) as previous,
                (select jsonb_build_object('slug', b.slug, 'code', b.code, 'title', b.title) from beside b
                    where b.place = (select place + 1 from beside where slug = here.slug)) as next
            from here
            """;
}
