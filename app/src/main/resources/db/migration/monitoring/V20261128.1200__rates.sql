-- Which version of each plan was in force when: noted by publication itself, so none can be missed. Rates take their
-- denominators from here.
create function monitoring.snapshots(until date, zone text)
    returns table (plan uuid, taken_on date, reason text, plan_version uuid, number int)
    language sql stable parallel safe as
$$
    with told as (
        select v.plan, v.id, v.number, (v.published_at at time zone zone)::date as since,
            lead((v.published_at at time zone zone)::date) over (partition by v.plan order by v.number) as next
        from plans.plan_version v where v.published_at is not null)
    select plan, since, case when number = min(number) over (partition by plan) then 'PUBLICATION' else 'AMENDMENT' end,
        id, number
    from told where since <= until
    union all
    select t.plan, january.first, 'YEAR', t.id, t.number
    from told t, lateral (
        select make_date(y, 1, 1) as first
        from generate_series(extract(year from t.since)::int, extract(year from until)::int) y) january
    where january.first between t.since and until and (t.next is null or t.next > january.first)
$$;
comment on function monitoring.snapshots is
    'The version of each plan in force on every 1 January, the day itself included, and from each publication on.';

create table monitoring.indicator_value (
    id            uuid primary key,
    version       int         not null,
    period        uuid        not null references monitoring.period,
    plan          uuid        not null references plans.plan,
    indicator     text        not null,
    value         numeric,
    met           boolean,
    note          jsonb       not null,
    entered_at    timestamptz not null,
    account       uuid        not null,
    writer_name   text        not null,
    verified_at   timestamptz,
    verifier      uuid,
    verifier_name text,
    unique (period, plan, indicator),
    check (num_nonnulls(value, met) <= 1),
    check (num_nonnulls(verified_at, verifier, verifier_name) in (0, 3))
);
create index indicator_value_plan on monitoring.indicator_value (plan, indicator);
comment on table monitoring.indicator_value is 'What an indicator of a group measured in a period.';
comment on column monitoring.indicator_value.indicator is
    'The code of its passport, or the code of its group and which one it is there: "A#1".';
comment on column monitoring.indicator_value.met is 'Whether a target that is told in words was reached; null for numbers.';

create table monitoring.assessment (
    id            uuid primary key,
    promise       uuid        not null references plans.promise,
    scale         text        not null,
    edition       date        not null,
    value         text        not null,
    note          jsonb       not null,
    at            timestamptz not null,
    account       uuid        not null,
    assessor_name text        not null
);
create index assessment_promise on monitoring.assessment (promise, scale, at);
comment on table monitoring.assessment is
    'Where somebody outside of government places what became of a commitment. Nothing is replaced: the latest counts.';
comment on column monitoring.assessment.edition is 'Since when the edition of the scale holds whose words are used.';
