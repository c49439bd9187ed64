alter table plans.measure add column searched text not null generated always as
    (platform.fold(code || ' ' || platform.all_texts(title) || ' ' || platform.all_texts(description))) stored;
comment on column plans.measure.searched is 'What a search by words looks into, folded.';

create index plan_published on plans.plan (published_version);

-- Where a deadline stands on a day. This is the one rule by which promises are counted; DeadlineStatus says it in words.
create function plans.deadline_state(kind text, due date, today date) returns text
    language sql immutable parallel safe as
$$ select case
    when kind in ('OPEN', 'RECURRING') and (due is null or due >= today or kind = 'OPEN') then 'ONGOING'
    when kind in ('EVENT', 'NONE') or due is null then 'UNDATED'
    when due < today then 'LATE'
    when due <= today + 90 then 'SOON'
    else 'LATER' end $$;

create function plans.deadline_line(words jsonb, kind text, starts date, ends date, "precision" text, recurrence text)
    returns jsonb language sql immutable parallel safe as
$$ select jsonb_build_object(
    'words', words, 'kind', kind, 'start', starts, 'end', ends, 'precision', "precision", 'recurrence', recurrence) $$;

-- The promises that the public sees, with where each stands on a day. Every number and every list comes from here.
-- A promise is counted under one institution: the first responsible one, or its plan's when that is not in the directory.
create function plans.promise_on(today date) returns table (
    measure uuid, plan_slug text, plan_kind text, plan_title jsonb, plan_institution uuid, plan_version uuid,
    plan_group uuid, group_position int, "position" int, slug text, code text, title jsonb, searched text,
    plan_searched text, accountable uuid, accountable_unit uuid, state text, deadline_end date, deadline jsonb)
    language sql stable parallel safe as
$$ select m.id, p.slug, p.kind, v.title, p.institution, v.id,
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

-- who answers for a measure, first one first
create function plans.owner_lines(measure_id uuid, owner_role text) returns jsonb
    language sql stable parallel safe as
$$ select coalesce(jsonb_agg(
        jsonb_build_object('institution', o.institution, 'unit', o.unit, 'name', o.name) order by o.position), '[]')
    from plans.measure_owner o where o.measure = measure_id and o.role = owner_role $$;
