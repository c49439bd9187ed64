-- the column is made anew because the rule of folding was: what is in it was folded by the old one
alter table plans.measure drop column searched;
alter table plans.measure add column searched text not null generated always as
    (platform.fold(code || ' ' || platform.all_texts(title) || ' ' || platform.all_texts(description))) stored;
comment on column plans.measure.searched is 'What a search by words looks into, folded.';

-- those who answer for a measure or take part in it, as the directory and as the plan names them
create function plans.owner_names(measure_id uuid) returns jsonb language sql stable as
$$ select coalesce(jsonb_agg(name order by position, part) filter (where name <> '{}'), '[]')
    from (select o.position, n.part, n.name
        from plans.measure_owner o
        left join directory.unit u on u.id = o.unit
        left join directory.institution i on i.id = o.institution
        cross join lateral (values (1, u.name), (2, i.name), (3, i.abbreviation), (4, o.name)) n(part, name)
        where o.measure = measure_id and n.name is not null) line $$;

-- published plans and their measures as the public finds them; measures
-- that were dropped keep their page and stay with them, problems that are not for the public are not there
create view plans.findable as
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
join plans.measure m on m.plan_version = v.id or m.id in (
    select c.last_measure from plans.promise_course c where c.plan = p.id and c.dropped_in is not null)
join plans.promise pr on pr.id = m.promise
join plans.plan_group g on g.id = m.plan_group;

create function plans.make_findable(plan_id uuid) returns void language sql as
$$
    delete from platform.search_entry where subject = plan_id;
    insert into platform.search_entry (id, subject, kind, path, institution, years, label, title, texts, names, within)
        select * from plans.findable where subject = plan_id;
$$;

create function plans.published_version_changed() returns trigger language plpgsql as
$$ begin
    perform plans.make_findable(coalesce(new.id, old.id));
    return null;
end $$;
create trigger published_plan_findable after update of published_version on plans.plan
    for each row when (old.published_version is distinct from new.published_version)
    execute function plans.published_version_changed();
create trigger new_plan_findable after insert on plans.plan
    for each row when (new.published_version is not null) execute function plans.published_version_changed();
create trigger removed_plan_findable after delete on plans.plan
    for each row execute function plans.published_version_changed();

-- which measures were dropped is told after the version was published
create function plans.course_renewed() returns trigger language plpgsql as
$$ begin
    perform plans.make_findable(plan) from (select distinct plan from changed where dropped_in is not null) dropping;
    return null;
end $$;
create trigger dropped_measures_findable after insert on plans.promise_course
    referencing new table as changed for each statement execute function plans.course_renewed();

-- the names of the directory stand in the entries of plans
create function plans.institution_renamed() returns trigger language plpgsql as
$$ begin
    perform plans.make_findable(p.id) from plans.plan p
    where p.institution = new.id or exists (
        select from plans.measure m join plans.measure_owner o on o.measure = m.id
        where m.plan_version = p.published_version and o.institution = new.id);
    return null;
end $$;
create trigger institution_renamed_in_plans after update of name, abbreviation on directory.institution
    for each row when (old.name is distinct from new.name or old.abbreviation is distinct from new.abbreviation)
    execute function plans.institution_renamed();

create function plans.unit_renamed() returns trigger language plpgsql as
$$ begin
    perform plans.make_findable(p.id) from plans.plan p
    where exists (
        select from plans.measure m join plans.measure_owner o on o.measure = m.id
        where m.plan_version = p.published_version and o.unit = new.id);
    return null;
end $$;
create trigger unit_renamed_in_plans after update of name on directory.unit
    for each row when (old.name is distinct from new.name) execute function plans.unit_renamed();

select plans.make_findable(id) from plans.plan where published_version is not null;
