-- What slipped: promises whose deadline is later than first promised or gone, and promises that were dropped.
-- Every list and number of slips comes from here.
create view plans.slip as
select c.promise, pr.slug, p.id as plan, p.slug as plan_slug, p.kind as plan_kind, v.title as plan_title,
    coalesce(lead.institution, p.institution) as accountable, p.institution as plan_institution,
    m.code, m.title, m.id as measure,
    case when c.dropped_in is not null then 'DROPPED' when c.no_longer_due then 'NO_LONGER_DUE' else 'LATER' end as what,
    c.moves, c.days_later,
    plans.deadline_line(f.deadline_raw, f.deadline_kind, f.deadline_start, f.deadline_end, f.deadline_precision,
        f.deadline_recurrence) as first_deadline,
    plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start, m.deadline_end, m.deadline_precision,
        m.deadline_recurrence) as deadline,
    by_version.number as by_version, by_version.published_at as since, by_version.act_number, by_version.act_date,
    by_version.act_body, by_version.reason
from plans.promise_course c
join plans.promise pr on pr.id = c.promise
join plans.plan p on p.id = c.plan
join plans.plan_version v on v.id = p.published_version
join plans.measure f on f.id = c.first_measure
join plans.measure m on m.id = c.last_measure
join plans.plan_version by_version on by_version.id = coalesce(c.dropped_in, c.changed_in)
left join lateral (
    select o.institution from plans.measure_owner o
    where o.measure = m.id and o.role = 'LEAD' and o.institution is not null
    order by o.position limit 1) lead on true
where c.dropped_in is not null or c.days_later > 0 or c.no_longer_due;
comment on view plans.slip is 'Promises that slipped, with the version, act and reason by which they last did.';

-- where a promise stands, with what became of its deadline
drop function plans.promise_on(date);
create function plans.promise_on(today date) returns table (
    measure uuid, promise uuid, plan_slug text, plan_kind text, plan_title jsonb, plan_institution uuid,
    plan_version uuid, plan_group uuid, group_position int, "position" int, slug text, code text, title jsonb,
    searched text, plan_searched text, accountable uuid, accountable_unit uuid, state text, deadline_end date,
    deadline jsonb)
    language sql stable parallel safe as
$$ select m.id, m.promise, p.slug, p.kind, v.title, p.institution, v.id,
        m.plan_group, g.position, m.position, m.slug, m.code, m.title, m.searched,
        platform.fold(platform.all_texts(v.title)),
        coalesce(lead.institution, p.institution), lead.unit,
        plans.deadline_state(m.deadline_kind, m.deadline_end, today), m.deadline_end,
        plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start, m.deadline_end, m.deadline_precision,
            m.deadline_recurrence)
    from plans.plan p
    join plans.plan_version v on v.id = p.published_version
    join plans.plan_group g on g.plan_version = v.id
    join plans.measure m on m.plan_group = g.id
    left join lateral (
        select o.institution, o.unit from plans.measure_owner o
        where o.measure = m.id and o.role = 'LEAD' and o.institution is not null
        order by o.position limit 1) lead on true $$;

-- The course of a promise in few words: how often its deadline moved, how far, and what it first was. Null when it
-- never moved.
create function plans.course_line(of_promise uuid) returns jsonb
    language sql stable parallel safe as
$$ select jsonb_build_object('moves', c.moves, 'days_later', c.days_later, 'no_longer_due', c.no_longer_due,
        'first', plans.deadline_line(f.deadline_raw, f.deadline_kind, f.deadline_start, f.deadline_end,
            f.deadline_precision, f.deadline_recurrence))
    from plans.promise_course c join plans.measure f on f.id = c.first_measure
    where c.promise = of_promise and c.moves > 0 $$;

-- a published version as the change it was: when, by which act, why
create function plans.change_line(of_version uuid, zone text) returns jsonb
    language sql stable parallel safe as
$$ select jsonb_build_object('number', v.number, 'published_on', (v.published_at at time zone zone)::date,
        'act_number', v.act_number, 'act_date', v.act_date, 'act_body', v.act_body, 'reason', v.reason)
    from plans.plan_version v where v.id = of_version $$;
