-- What ended a promise: its deadline alone cannot tell that it was kept.
create table plans.settlement (
    promise    uuid primary key references plans.promise on delete cascade,
    how        text check (how in ('DONE', 'CANCELLED')),
    on_day     date,
    changes    int         not null,
    changed_at timestamptz not null,
    check ((how is null) = (on_day is null))
);
comment on table plans.settlement is 'Promises of which nothing is owed any more.';
comment on column plans.settlement.how is 'Null when that was taken back: then the deadline counts again.';
comment on column plans.settlement.on_day is 'The day on which it was verified.';
comment on column plans.settlement.changes is 'How often it was said or taken back; calendars have to count.';

-- a deadline with what ended its promise
create function plans.settled_line(line jsonb, how text, on_day date) returns jsonb
    language sql immutable parallel safe as
$$ select case when how is null then line
    else line || jsonb_build_object('settled', jsonb_build_object('how', how, 'on', on_day)) end $$;

-- The promises that the public sees, with where each stands on a day: settled, or where its deadline stands. Every number
-- and every list comes from here. The joins to the left are left out by whoever asks for none of their columns.
drop function plans.promise_on(date);
create function plans.promise_on(today date) returns table (
    measure uuid, promise uuid, plan uuid, plan_slug text, plan_kind text, plan_title jsonb, plan_institution uuid,
    plan_version uuid, plan_group uuid, place int, slug text, code text, title jsonb, accountable uuid,
    accountable_unit uuid, state text, deadline_end date, deadline_year int, deadline jsonb, settled text,
    settled_on date)
    language sql stable parallel safe as
$$ select c.last_measure, c.promise, p.id, p.slug, p.kind, v.title, p.institution, p.published_version,
        m.plan_group, c.place, m.slug, m.code, m.title, c.accountable, c.accountable_unit,
        coalesce(s.how, plans.deadline_state(c.deadline_kind, c.deadline_end, today)), c.deadline_end, c.deadline_year,
        plans.settled_line(
            plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start, m.deadline_end, m.deadline_precision,
                m.deadline_recurrence),
            s.how, s.on_day),
        s.how, s.on_day
    from plans.promise_course c
    join plans.plan p on p.id = c.plan
    left join plans.settlement s on s.promise = c.promise
    left join plans.plan_version v on v.id = p.published_version
    left join plans.measure m on m.id = c.last_measure
    where c.dropped_in is null and p.published_version is not null $$;
