-- who answers for a measure or helps, as one text in each language; who is not named is known by the institution
create function plans.owner_names(measure_id uuid, owner_role text, names jsonb) returns jsonb
    language sql stable parallel safe as
$$ with owner as (
        select o.position, case when o.name <> '{}' then o.name
            else coalesce(names -> o.institution::text -> 'name', '{}') end as name
        from plans.measure_owner o where o.measure = measure_id and o.role = owner_role),
    told as (
        select t.key as language, string_agg(t.value, '; ' order by owner.position) as text
        from owner cross join jsonb_each_text(owner.name) t group by t.key)
    select coalesce(jsonb_object_agg(language, text order by language desc), '{}') from told $$;

-- What a published version changed against the one published before it: the one rule by which changes are counted in
-- feeds, in open data and in the interface for programs.
create function plans.version_changes(version_id uuid)
    returns table (measures int, added int, moved int, dropped int) language sql stable parallel safe as
$$ with here as (select id, plan, number from plans.plan_version where id = version_id),
    before as (
        select v.id from plans.plan_version v join here on v.plan = here.plan and v.number < here.number
        where v.published_at is not null order by v.number desc limit 1),
    now as (select promise, deadline_end, deadline_raw from plans.measure where plan_version = version_id),
    old as (select promise, deadline_end, deadline_raw from plans.measure where plan_version = (select id from before))
    select count(now.promise)::int,
        (count(*) filter (where old.promise is null and exists (select from before)))::int,
        (count(*) filter (where now.promise = old.promise and now.deadline_end is distinct from old.deadline_end))::int,
        (count(*) filter (where now.promise is null))::int
    from now full join old on old.promise = now.promise $$;
