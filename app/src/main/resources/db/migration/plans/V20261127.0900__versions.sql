-- the parts of a plan that ministries, strategies and OGP plans have beyond the table of six columns
alter table plans.plan_group add column description jsonb not null default '{}';

alter table plans.problem add column key text not null default '';
alter table plans.problem add column visibility text not null default 'PUBLIC'
    check (visibility in ('PUBLIC', 'INTERNAL', 'RESTRICTED'));
-- until now a problem was known by its place alone
update plans.problem q set key = 'p' || n.nth
    from (select id, row_number() over (partition by plan_version order by plan_group, position) as nth
        from plans.problem) n
    where n.id = q.id;
alter table plans.problem alter column key drop default;
alter table plans.problem alter column visibility drop default;
alter table plans.problem add unique (plan_version, key);
comment on column plans.problem.visibility is
    'PUBLIC; INTERNAL for signed-in people of government; RESTRICTED for the institution whose plan it is.';

alter table plans.measure
    add column costless boolean not null default false,
    add column reference_codes jsonb not null default '[]';
comment on column plans.measure.reference_codes is 'What it answers or is about: objects of a code list and a code.';

alter table plans.activity
    add column start_raw jsonb, add column start_kind text, add column start_start date, add column start_end date,
    add column start_precision text, add column start_recurrence text, add column start_confidence double precision,
    add column deliverable jsonb not null default '{}',
    add column owners jsonb not null default '[]';
comment on column plans.activity.owners is 'Who does it, when that is not who answers for the measure.';

-- of the start of a measure only the words and the first day were kept: no more than that is known of it
alter table plans.measure
    add column start_kind text, add column start_end date, add column start_precision text,
    add column start_recurrence text, add column start_confidence double precision;
alter table plans.measure rename column start_on to start_start;
alter table plans.measure alter column start_raw drop not null;
update plans.measure set start_raw = null where start_raw = '{}';
update plans.measure set start_kind = case when start_start is null then 'NONE' else 'POINT' end, start_end = start_start,
    start_confidence = 0
    where start_raw is not null;

alter table plans.indicator
    add column plan_group uuid references plans.plan_group on delete cascade,
    add column passport jsonb,
    alter column measure drop not null,
    add check (num_nonnulls(measure, plan_group) = 1);
create index indicator_group on plans.indicator (plan_group, position) where plan_group is not null;
comment on column plans.indicator.plan_group is 'Of an outcome indicator: the group whose effect it shows.';

alter table plans.budget_line rename column amount to planned;
alter table plans.budget_line add column committed numeric(20, 2), add column executed numeric(20, 2);

-- from draft to the public: what is decided, by whom, about exactly which content
alter table plans.plan_version drop constraint plan_version_state_check;
alter table plans.plan_version add constraint plan_version_state_check
    check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED'));
alter table plans.plan_version
    add column reason jsonb not null default '{}',
    add column act_file text check (act_file ~ '^[0-9a-f]{64}$'),
    add column act_file_name text,
    add column approved_at timestamptz,
    add column publish_at timestamptz,
    add column sha256 text check (sha256 ~ '^[0-9a-f]{64}$');
drop index plans.one_draft_a_plan;
create unique index one_open_version_a_plan on plans.plan_version (plan)
    where state in ('DRAFT', 'IN_REVIEW', 'APPROVED');
comment on column plans.plan_version.reason is 'Why the version before was amended; empty for the first.';
comment on column plans.plan_version.act_file is 'Digest of the file of the act, under which the file store keeps it.';
comment on column plans.plan_version.publish_at is 'When an approved version becomes public by itself; null when a person does it.';
comment on column plans.plan_version.sha256 is 'Digest of the frozen document; null while it is a draft.';

create table plans.frozen_version (
    plan_version uuid        not null references plans.plan_version,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    document     text        not null,
    whole        text,
    whole_sha256 text check (whole_sha256 ~ '^[0-9a-f]{64}$'),
    frozen_at    timestamptz not null,
    primary key (plan_version, sha256),
    check ((whole is null) = (whole_sha256 is null))
);
comment on table plans.frozen_version is 'An approved version as one canonical JSON document (RFC 8785).';
comment on column plans.frozen_version.document is 'What the public may read.';
comment on column plans.frozen_version.whole is
    'With the problems that the public may not read; null when there are none. Never leaves the institution.';

create table plans.decision (
    id           uuid primary key,
    plan_version uuid        not null references plans.plan_version on delete cascade,
    act          text        not null
        check (act in ('SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'REOPENED', 'SCHEDULED', 'UNSCHEDULED', 'PUBLISHED')),
    at           timestamptz not null,
    account      uuid        not null,
    actor_name   text        not null,
    note         text        not null,
    sha256       text check (sha256 ~ '^[0-9a-f]{64}$')
);
create index decision_version on plans.decision (plan_version, at);
comment on column plans.decision.sha256 is 'Of an approval: the digest of exactly what was approved.';

create table plans.remark (
    id       uuid primary key,
    decision uuid not null references plans.decision on delete cascade,
    code     text not null,
    text     text not null
);
create index remark_decision on plans.remark (decision);
comment on table plans.remark is 'What has to be changed in a measure, said when a version is returned.';
comment on column plans.remark.code is 'The code of the measure in the version that was returned.';

-- A promise through all versions of its plan. Its address is its own: it is never given to another.
create table plans.promise (
    id      uuid primary key,
    version int  not null,
    plan    uuid not null references plans.plan on delete cascade,
    slug    text not null,
    unique (plan, slug)
);
insert into plans.promise (id, version, plan, slug)
    select distinct on (m.promise) m.promise, 0, v.plan, m.slug
    from plans.measure m join plans.plan_version v on v.id = m.plan_version order by m.promise, v.number;
alter table plans.measure add foreign key (promise) references plans.promise;

-- What became of a promise that was published, renewed with each publication of its plan.
create table plans.promise_course (
    promise       uuid primary key references plans.promise on delete cascade,
    plan          uuid not null references plans.plan on delete cascade,
    first_measure uuid not null references plans.measure on delete cascade,
    last_measure  uuid not null references plans.measure on delete cascade,
    dropped_in    uuid references plans.plan_version,
    changed_in    uuid references plans.plan_version,
    moves         int  not null,
    days_later    int,
    no_longer_due boolean not null
);
create index promise_course_plan on plans.promise_course (plan);
comment on column plans.promise_course.first_measure is 'Its text in the first version that was published.';
comment on column plans.promise_course.last_measure is 'Its text in the last published version that has it.';
comment on column plans.promise_course.dropped_in is 'The published version that no longer has it; null while it stands.';
comment on column plans.promise_course.changed_in is 'The version that last moved its deadline; null when it never moved.';
comment on column plans.promise_course.moves is 'In how many publications its deadline changed.';
comment on column plans.promise_course.days_later is
    'Days from the deadline first promised to the one that stands; negative when earlier; null when either has no day.';
comment on column plans.promise_course.no_longer_due is 'It was first promised by a day and has none any more.';

create function plans.renew_course(of_plan uuid) returns void language sql as
$$
    delete from plans.promise_course where plan = of_plan;
    insert into plans.promise_course
        (promise, plan, first_measure, last_measure, dropped_in, changed_in, moves, days_later, no_longer_due)
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
    select promise, of_plan, first_measure, last_measure,
        (select v.id from plans.plan_version v
            where v.plan = of_plan and v.published_at is not null and v.number > last_number
            order by v.number limit 1),
        changed_in, moves, last_due - first_due, first_due is not null and last_due is null
    from course
$$;
select plans.renew_course(id) from plans.plan where published_version is not null;

-- Frozen is frozen: what an approved version says, and the rows it is kept in, cannot be written any more.
create function plans.is_open(version_id uuid) returns boolean language sql stable as
$$ select coalesce((select state in ('DRAFT', 'IN_REVIEW') from plans.plan_version where id = version_id), true) $$;

create function plans.refuse_frozen() returns trigger language plpgsql as
$$
begin
    raise exception 'what was approved is frozen (%)', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

-- names the version of a row: its own, or that of the measure or group it hangs on
create function plans.version_of(part jsonb) returns uuid language sql stable as
$$ select coalesce(
    (part ->> 'plan_version')::uuid,
    (select plan_version from plans.measure where id = (part ->> 'measure')::uuid),
    (select plan_version from plans.plan_group where id = (part ->> 'plan_group')::uuid)) $$;

create function plans.guard_part() returns trigger language plpgsql as
$$
begin
    if tg_op <> 'INSERT' and not plans.is_open(plans.version_of(to_jsonb(old)))
        or tg_op <> 'DELETE' and not plans.is_open(plans.version_of(to_jsonb(new))) then
        raise exception 'what was approved is frozen (%)', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger frozen before insert or update or delete on plans.plan_group
    for each row execute function plans.guard_part();
create trigger frozen before insert or update or delete on plans.problem
    for each row execute function plans.guard_part();
create trigger frozen before insert or update or delete on plans.measure
    for each row execute function plans.guard_part();
create trigger frozen before insert or update or delete on plans.measure_owner
    for each row execute function plans.guard_part();
create trigger frozen before insert or update or delete on plans.measure_problem
    for each row execute function plans.guard_part();
create trigger frozen before insert or update or delete on plans.activity
    for each row execute function plans.guard_part();
create trigger frozen before insert or update or delete on plans.indicator
    for each row execute function plans.guard_part();
create trigger frozen before insert or update or delete on plans.budget_line
    for each row execute function plans.guard_part();
create trigger frozen before update or delete on plans.frozen_version
    for each row execute function plans.refuse_frozen();
create trigger frozen before update of number, title, summary, period_start, period_end, reason, act_number, act_date,
        act_body, act_file, approved_at, sha256 on plans.plan_version
    for each row when (old.state in ('PUBLISHED', 'SUPERSEDED') and (
        old.number, old.title, old.summary, old.period_start, old.period_end, old.reason, old.act_number, old.act_date,
        old.act_body, old.act_file, coalesce(old.approved_at, new.approved_at), coalesce(old.sha256, new.sha256))
        is distinct from (
        new.number, new.title, new.summary, new.period_start, new.period_end, new.reason, new.act_number, new.act_date,
        new.act_body, new.act_file, new.approved_at, new.sha256))
    execute function plans.refuse_frozen();

-- a deadline with its words, as content holds it; null when nothing is written
create function plans.written_deadline(words jsonb, kind text, starts date, ends date, "precision" text, recurrence text,
    confidence double precision) returns jsonb language sql immutable parallel safe as
$$ select case when words is not null then jsonb_build_object('words', words, 'kind', kind, 'start', starts, 'end', ends,
    'precision', "precision", 'recurrence', recurrence, 'confidence', confidence) end $$;
