-- words are looked up in the index of the search; nothing searches the texts of measures any more
drop function plans.promise_on(date);
create function plans.promise_on(today date) returns table (
    measure uuid, promise uuid, plan_slug text, plan_kind text, plan_title jsonb, plan_institution uuid,
    plan_version uuid, plan_group uuid, group_position int, "position" int, slug text, code text, title jsonb,
    accountable uuid, accountable_unit uuid, state text, deadline_end date, deadline jsonb)
    language sql stable parallel safe as
$$ select m.id, m.promise, p.slug, p.kind, v.title, p.institution, v.id,
        m.plan_group, g.position, m.position, m.slug, m.code, m.title,
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
alter table plans.measure drop column searched;

-- PostgreSQL puts a function into the query that calls it only when it does not promise more than what it calls:
-- jsonb_build_object is stable. Called for each row, these two took most of the time of a plan's page.
alter function plans.deadline_line(jsonb, text, date, date, text, text) stable;
alter function plans.written_deadline(jsonb, text, date, date, text, text, double precision) stable;

-- neither could ever be put into a query; the pages now ask for both in the query itself
drop function plans.owner_lines(uuid, text);
drop function plans.course_line(uuid);
