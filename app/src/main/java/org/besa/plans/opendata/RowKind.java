package org.besa.plans.opendata;

import org.jspecify.annotations.Nullable;

/// How rows of one kind are read.
///
/// @param row what a row becomes
/// @param select the columns, without whence
/// @param from whence, with what is joined to filter and to order
/// @param with what is joined for the columns alone: to each row exactly one
/// @param fits what a filter leaves, its words aside
/// @param searched the column whose words are searched; null when words do not narrow these rows
/// @param order depends on nothing but the rows
/// @param id the column that identifies a row
public record RowKind<R>(
        Class<R> row,
        String select,
        String from,
        String with,
        String fits,
        @Nullable String searched,
        String order,
        String id) {

    private static final String NAMES = """
            :names::jsonb -> %1$s::text ->> 'code' as institution_code,
            coalesce(:names::jsonb -> %1$s::text -> 'name', '{}') as institution_name,
            """;

    /// The plans that the public sees.
    public static final RowKind<PlanRow> PLANS = new RowKind<>(
            PlanRow.class,
            "select p.id, p.slug, p.kind, p.institution, " + NAMES.formatted("p.institution") + """
                v.title, v.summary, v.period_start, v.period_end, v.number as version,
                (select date_trunc('second', min(f.published_at)) from plans.plan_version f where f.plan = p.id)
                    as first_published_at,
                date_trunc('second', v.published_at) as published_at, v.act_number, v.act_date, coalesce(v.act_body, '{}') as act_body,
                (select count(*) from plans.promise_on(:today) m where m.plan = p.id)::int as measures,
                (select count(*) from plans.promise_course c
                    where c.plan = p.id and c.moves > 0 and c.dropped_in is null)::int as moved,
                (select count(*) from plans.promise_course c
                    where c.plan = p.id and c.dropped_in is not null)::int as dropped,
                coalesce(v.sha256, '') as sha256, '/plans/' || p.slug as path
            """,
            " from plans.plan p join plans.plan_version v on v.id = p.published_version ",
            "",
            """
            (:plan::uuid is null or p.id = :plan) and (:institution::uuid is null or p.institution = :institution)
            and (:kind::text is null or p.kind = :kind)
            and (:year::int is null
                or :year between extract(year from v.period_start) and extract(year from v.period_end))
            and (:state::text is null)
            """,
            "p.id",
            "p.slug",
            "p.id");

    /// The promises that stand.
    public static final RowKind<MeasureRow> MEASURES = new RowKind<>(
            MeasureRow.class,
            """
            select p.promise as id, p.plan, p.plan_slug, p.plan_kind, v.number as version, g.code as group_code,
                g.title as group_title, m.code, m.slug, m.title, m.description, p.accountable as institution,
            """ + NAMES.formatted("p.accountable") + """
                plans.owner_names(m.id, 'LEAD', :names::jsonb) as responsible,
                plans.owner_names(m.id, 'SUPPORTING', :names::jsonb) as supporting,
                coalesce(m.start_raw, '{}') as start, m.start_start as start_date, m.deadline_raw as deadline,
                lower(m.deadline_kind) as deadline_kind, m.deadline_start, m.deadline_end,
                lower(m.deadline_precision) as deadline_precision,
                f.deadline_raw as first_deadline, f.deadline_end as first_deadline_end, c.moves, c.days_later,
                lower(p.settled) as settled, p.settled_on, m.costless, to_jsonb(m.marks) as marks,
                (select coalesce(jsonb_agg((r.value ->> 'list') || ':' || (r.value ->> 'code') order by r.nth), '[]')
                    from jsonb_array_elements(m.reference_codes) with ordinality r (value, nth)) as references,
                '/plans/' || p.plan_slug || '/measures/' || m.slug as path
            """,
            " from plans.promise_on(:today) p ",
            """
            join plans.measure m on m.id = p.measure
            join plans.plan_version v on v.id = p.plan_version
            join plans.plan_group g on g.id = p.plan_group
            join plans.promise_course c on c.promise = m.promise
            join plans.measure f on f.id = c.first_measure
            """,
            """
            (:plan::uuid is null or p.plan = :plan) and (:institution::uuid is null or p.accountable = :institution)
            and (:kind::text is null or p.plan_kind = :kind)
            and (:year::int is null or p.deadline_year = :year)
            and (:state::text is null or p.state = :state)
            """,
            "p.measure",
            "p.plan_slug, p.place",
            "p.promise");

    /// The published versions of plans. Words do not narrow them: the index has only what is in force.
    public static final RowKind<VersionRow> VERSIONS =
            new RowKind<>(VersionRow.class, """
            select v.id, v.plan, p.slug as plan_slug, v.number, lower(v.state) as state, v.title, v.reason,
                v.act_number, v.act_date, coalesce(v.act_body, '{}') as act_body, v.act_file,
                date_trunc('second', v.approved_at) as approved_at,
                date_trunc('second', v.published_at) as published_at,
                t.measures, t.added, t.moved, t.dropped, coalesce(v.sha256, '') as sha256,
                '/plans/' || p.slug || '/versions/' || v.number as path
            """, """
             from plans.plan_version v join plans.plan p on p.id = v.plan
            """, """
            cross join lateral plans.version_changes(v.id) t
            """, """
            v.published_at is not null and (:plan::uuid is null or v.plan = :plan)
            and (:institution::uuid is null or p.institution = :institution)
            and (:kind::text is null or p.kind = :kind)
            and (:year::int is null or extract(year from v.published_at) = :year)
            and (:state::text is null)
            """, null, "p.slug, v.number", "v.id");

    /// The promises whose deadline moved or that were dropped.
    public static final RowKind<SlipRow> SLIPS = new RowKind<>(
            SlipRow.class,
            """
            select c.promise as id, case when c.dropped_in is not null then 'dropped'
                    when c.no_longer_due then 'no-longer-due' else 'later' end as kind,
                p.id as plan, p.slug as plan_slug, l.code, l.slug, l.title, c.accountable as institution,
            """ + NAMES.formatted("c.accountable") + """
                fv.number as first_version, f.deadline_raw as first_deadline, f.deadline_end as first_deadline_end,
                lv.number as last_version, l.deadline_raw as deadline, l.deadline_end, c.moves, c.days_later,
                d.number as dropped_in_version, date_trunc('second', d.published_at) as dropped_at, d.act_number as dropped_by_act,
                coalesce(d.reason, '{}') as dropped_reason,
                '/plans/' || p.slug || '/measures/' || l.slug as path
            """,
            """
             from plans.slip s join plans.promise_course c on c.promise = s.promise
            join plans.plan p on p.id = c.plan
            join plans.measure f on f.id = c.first_measure
            """,
            """
            join plans.plan_version fv on fv.id = f.plan_version
            join plans.measure l on l.id = c.last_measure
            join plans.plan_version lv on lv.id = l.plan_version
            left join plans.plan_version d on d.id = c.dropped_in
            """,
            """
            (:plan::uuid is null or p.id = :plan) and (:institution::uuid is null or c.accountable = :institution)
            and (:kind::text is null or p.kind = :kind)
            and (:year::int is null or extract(year from f.deadline_end) = :year)
            and (:state::text is null)
            """,
            "s.measure",
            "p.slug, f.deadline_end nulls last, c.promise",
            "c.promise");

    /// Whence, with the words that a filter may have; joined, since the database would take the entries that have them
    /// for few and look each up by itself.
    String from(RowFilter filter) {
        return filter.words().isEmpty() || searched == null
                ? from
                : from + " join platform.entries_with(:words::tsquery) found (id) on found.id = " + searched;
    }
}
