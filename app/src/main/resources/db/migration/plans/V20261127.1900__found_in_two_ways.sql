-- One condition with "or" had every measure of the database looked at for each plan that was published: each way to be
-- found is looked up by itself.
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
    coalesce((
        select o.institution from plans.measure_owner o
        where o.measure = m.id and o.role = 'LEAD' and o.institution is not null
        order by o.position limit 1), p.institution),
    array(select extract(year from m.deadline_end)::int where m.deadline_end is not null),
    m.code, m.title,
    jsonb_build_array(m.description)
        || (select coalesce(jsonb_agg(q.text order by q.position), '[]')
            from plans.measure_problem mp join plans.problem q on q.id = mp.problem
            where mp.measure = m.id and q.visibility = 'PUBLIC')
        || (select coalesce(jsonb_agg(a.text order by a.position) || jsonb_agg(a.deliverable order by a.position), '[]')
            from plans.activity a where a.measure = m.id)
        || (select coalesce(jsonb_agg(n.text order by n.position), '[]') from plans.indicator n where n.measure = m.id),
    plans.owner_names(m.id),
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
join plans.plan_group g on g.id = m.plan_group;

-- a row of the one table that is deleted is looked for in the other
create index measure_problem_problem on plans.measure_problem (problem);
create index promise_course_first on plans.promise_course (first_measure);
create index promise_course_last on plans.promise_course (last_measure);
