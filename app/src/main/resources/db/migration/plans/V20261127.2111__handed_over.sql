-- Who answers now for what a plan gave to an institution that is no more. Published versions are frozen and go on saying
-- what was approved; this stands beside them.
create table plans.handover (
    id               uuid primary key,
    plan             uuid not null references plans.plan on delete cascade,
    promise          uuid references plans.promise on delete cascade,
    succession       uuid not null references directory.succession,
    from_institution uuid not null references directory.institution,
    to_institution   uuid not null references directory.institution,
    on_day           date not null
);
create index handover_plan on plans.handover (plan);
create unique index handover_promise on plans.handover (promise, from_institution) where promise is not null;
create index handover_succession on plans.handover (succession);
create index handover_from on plans.handover (from_institution);
create index handover_to on plans.handover (to_institution);
comment on column plans.handover.promise is 'Null when it is the plan itself that passed on.';

-- the institution that answers now where a promise names another
create function plans.heir(of_promise uuid, named uuid) returns uuid language plpgsql stable as
$$ declare
    here uuid := named;
    further uuid;
begin
    for step in 1..20 loop
        select coalesce(i.merged_into, i.id) into here from directory.institution i where i.id = here;
        select h.to_institution into further from plans.handover h
            where h.promise = of_promise and h.from_institution = here;
        exit when further is null;
        here := further;
    end loop;
    return here;
end $$;

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
        coalesce(lead.heir, p.institution),
        case when lead.heir = lead.standing then lead.unit end, m.deadline_kind, m.deadline_end,
        row_number() over (order by g.position, m.position, m.id)
    from course c
    join plans.plan p on p.id = of_plan
    join plans.measure m on m.id = c.last_measure
    join plans.plan_group g on g.id = m.plan_group
    left join lateral (
        select plans.heir(c.promise, o.institution) as heir, coalesce(i.merged_into, i.id) as standing,
            coalesce(u.merged_into, u.id) as unit
        from plans.measure_owner o
        join directory.institution i on i.id = o.institution
        left join directory.unit u on u.id = o.unit
        where o.measure = m.id and o.role = 'LEAD'
        order by o.position limit 1) lead on true
$$;

-- the entries of measures stand under who answers now, and are found by their name too
create or replace view plans.findable as
select p.id, p.id as subject, 'plan' as kind, '/plans/' || p.slug as path, p.institution,
    array(select generate_series(extract(year from coalesce(v.period_start, v.period_end))::int,
        extract(year from coalesce(v.period_end, v.period_start))::int) limit 50) as years,
    '' as label, v.title,
    jsonb_build_array(v.summary) || (
        select coalesce(jsonb_agg(g.title order by g.position) || jsonb_agg(g.indicator order by g.position)
            || jsonb_agg(g.description order by g.position), '[]')
        from plans.plan_group g where g.plan_version = v.id)
        || (select coalesce(jsonb_agg(q.text order by q.position), '[]') from plans.problem q
            where q.plan_version = v.id and q.visibility = 'PUBLIC'
                and not exists (select from plans.measure_problem mp where mp.problem = q.id)) as texts,
    jsonb_build_array(i.name, i.abbreviation) as names,
    '[]'::jsonb as within
from plans.plan p
join plans.plan_version v on v.id = p.published_version
join directory.institution i on i.id = p.institution
union all
select m.id, p.id, 'measure', '/plans/' || p.slug || '/measures/' || pr.slug,
    answers.id,
    array(select extract(year from m.deadline_end)::int where m.deadline_end is not null),
    m.code, m.title,
    jsonb_build_array(m.description)
        || (select coalesce(jsonb_agg(q.text order by q.position), '[]')
            from plans.measure_problem mp join plans.problem q on q.id = mp.problem
            where mp.measure = m.id and q.visibility = 'PUBLIC')
        || (select coalesce(jsonb_agg(a.text order by a.position) || jsonb_agg(a.deliverable order by a.position), '[]')
            from plans.activity a where a.measure = m.id)
        || (select coalesce(jsonb_agg(n.text order by n.position), '[]') from plans.indicator n where n.measure = m.id),
    plans.owner_names(m.id)
        || case when answers.id is distinct from lead.institution and lead.institution is not null
            then jsonb_build_array(answers.name, answers.abbreviation) else '[]' end,
    jsonb_build_array(v.title, g.title, i.name, i.abbreviation)
from plans.plan p
join plans.plan_version v on v.id = p.published_version
join directory.institution i on i.id = p.institution
join lateral (
    select now.* from plans.measure now where now.plan_version = v.id
    union all
    select dropped.* from plans.promise_course c join plans.measure dropped on dropped.id = c.last_measure
    where c.plan = p.id and c.dropped_in is not null) m on true
join plans.promise pr on pr.id = m.promise
join plans.plan_group g on g.id = m.plan_group
left join lateral (
    select o.institution from plans.measure_owner o
    where o.measure = m.id and o.role = 'LEAD' and o.institution is not null
    order by o.position limit 1) lead on true
join directory.institution answers on answers.id = coalesce(plans.heir(m.promise, lead.institution), p.institution);

create or replace function plans.institution_renamed() returns trigger language plpgsql as
$$ begin
    perform plans.make_findable(p.id) from plans.plan p
    where p.institution = new.id
        or exists (select from plans.promise_course c where c.plan = p.id and c.accountable = new.id)
        or exists (
            select from plans.measure m join plans.measure_owner o on o.measure = m.id
            where m.plan_version = p.published_version and o.institution = new.id);
    return null;
end $$;
