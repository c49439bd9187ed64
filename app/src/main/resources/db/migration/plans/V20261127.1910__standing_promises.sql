-- What lists and counts ask of a promise stands in its course, so that they need not look into each measure.
alter table plans.promise_course
    add column accountable      uuid references directory.institution,
    add column accountable_unit uuid references directory.unit,
    add column deadline_kind    text,
    add column deadline_end     date,
    add column deadline_year    int generated always as (extract(year from deadline_end)::int) stored,
    add column place            int;
comment on column plans.promise_course.accountable is
    'The one institution it is counted under: the first responsible one, or its plan''s when that is not in the directory.';
comment on column plans.promise_course.deadline_kind is 'Of the deadline that stands, as is its end.';
comment on column plans.promise_course.place is 'Which one it is in its plan, from 1; only its order counts.';

create or replace function plans.renew_course(of_plan uuid) returns void language sql as
$$
    delete from plans.promise_course where plan = of_plan;
    insert into plans.promise_course
        (promise, plan, first_measure, last_measure, dropped_in, changed_in, moves, days_later, no_longer_due,
        accountable, accountable_unit, deadline_kind, deadline_end, place)
    with text as (
        select m.promise, m.id as measure, m.deadline_end as due, v.number, v.id as version,
            lag(m.deadline_end) over told as due_before,
            row_number() over told as nth
        from plans.plan_version v join plans.measure m on m.plan_version = v.id
        where v.plan = of_plan and v.published_at is not null
        window told as (partition by m.promise order by v.number)),
    course as (
        select promise, (array_agg(measure order by number))[1] as first_measure,
            (array_agg(measure order by number desc))[1] as last_measure,
            (array_agg(due order by number))[1] as first_due,
            (array_agg(due order by number desc))[1] as last_due,
            max(number) as last_number,
            (array_agg(version order by number desc) filter (where nth > 1 and due is distinct from due_before))[1]
                as changed_in,
            (count(*) filter (where nth > 1 and due is distinct from due_before))::int as moves
        from text group by promise)
    select c.promise, of_plan, c.first_measure, c.last_measure,
        (select v.id from plans.plan_version v
            where v.plan = of_plan and v.published_at is not null and v.number > c.last_number
            order by v.number limit 1),
        c.changed_in, c.moves, c.last_due - c.first_due, c.first_due is not null and c.last_due is null,
        coalesce(lead.institution, p.institution), lead.unit, m.deadline_kind, m.deadline_end,
        row_number() over (order by g.position, m.position, m.id)
    from course c
    join plans.plan p on p.id = of_plan
    join plans.measure m on m.id = c.last_measure
    join plans.plan_group g on g.id = m.plan_group
    left join lateral (
        select o.institution, o.unit from plans.measure_owner o
        where o.measure = m.id and o.role = 'LEAD' and o.institution is not null
        order by o.position limit 1) lead on true
$$;
select plans.renew_course(id) from plans.plan where published_version is not null;
alter table plans.promise_course
    alter column accountable set not null,
    alter column deadline_kind set not null,
    alter column place set not null;
create index promise_course_due on plans.promise_course (deadline_end) where dropped_in is null;
create index promise_course_accountable on plans.promise_course (accountable);

-- a plan that passes to another institution takes the promises with it that name nobody in the directory
create function plans.plan_passed_on() returns trigger language plpgsql as
$$ begin
    perform plans.renew_course(new.id);
    return null;
end $$;
create trigger plan_passed_on after update of institution on plans.plan
    for each row when (old.institution <> new.institution) execute function plans.plan_passed_on();

-- The promises that the public sees, with where each stands on a day. Every number and every list comes from here. The
-- joins to the left are left out by whoever asks for none of their columns.
drop function plans.promise_on(date);
create function plans.promise_on(today date) returns table (
    measure uuid, promise uuid, plan uuid, plan_slug text, plan_kind text, plan_title jsonb, plan_institution uuid,
    plan_version uuid, plan_group uuid, place int, slug text, code text, title jsonb, accountable uuid,
    accountable_unit uuid, state text, deadline_end date, deadline_year int, deadline jsonb)
    language sql stable parallel safe as
$$ select c.last_measure, c.promise, p.id, p.slug, p.kind, v.title, p.institution, p.published_version,
        m.plan_group, c.place, m.slug, m.code, m.title, c.accountable, c.accountable_unit,
        plans.deadline_state(c.deadline_kind, c.deadline_end, today), c.deadline_end, c.deadline_year,
        plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start, m.deadline_end, m.deadline_precision,
            m.deadline_recurrence)
    from plans.promise_course c
    join plans.plan p on p.id = c.plan
    left join plans.plan_version v on v.id = p.published_version
    left join plans.measure m on m.id = c.last_measure
    where c.dropped_in is null and p.published_version is not null $$;

create or replace view plans.slip as
select c.promise, pr.slug, p.id as plan, p.slug as plan_slug, p.kind as plan_kind, v.title as plan_title,
    c.accountable, p.institution as plan_institution,
    m.code, m.title, m.id as measure,
    case when c.dropped_in is not null then 'DROPPED' when c.no_longer_due then 'NO_LONGER_DUE' else 'LATER' end as what,
    c.moves, c.days_later,
    plans.deadline_line(f.deadline_raw, f.deadline_kind, f.deadline_start, f.deadline_end, f.deadline_precision,
        f.deadline_recurrence) as first_deadline,
    plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start, m.deadline_end, m.deadline_precision,
        m.deadline_recurrence) as deadline,
    by_version.number as by_version, by_version.published_at as since, by_version.act_number, by_version.act_date,
    by_version.act_body, by_version.reason, c.place
from plans.promise_course c
join plans.plan p on p.id = c.plan
left join plans.promise pr on pr.id = c.promise
left join plans.plan_version v on v.id = p.published_version
left join plans.measure f on f.id = c.first_measure
left join plans.measure m on m.id = c.last_measure
left join plans.plan_version by_version on by_version.id = coalesce(c.dropped_in, c.changed_in)
where p.published_version is not null and (c.dropped_in is not null or c.days_later > 0 or c.no_longer_due);

-- a row of the one table that is deleted is looked for in the other
create index promise_course_dropped on plans.promise_course (dropped_in) where dropped_in is not null;
create index promise_course_changed on plans.promise_course (changed_in) where changed_in is not null;
create index problem_group on plans.problem (plan_group);
create index plan_group_parent on plans.plan_group (parent) where parent is not null;
