create schema monitoring;

create table monitoring.period (
    id             uuid primary key,
    version        int         not null,
    slug           text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name           jsonb       not null,
    span           text        not null check (span in ('QUARTER', 'HALF_YEAR', 'YEAR', 'OWN')),
    starts         date        not null,
    ends           date        not null check (ends > starts),
    plan_kind      text,
    plan           uuid references plans.plan,
    scheme_from    date        not null,
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    check (num_nonnulls(plan_kind, plan) = 1)
);
create index period_plan on monitoring.period (plan) where plan is not null;
create unique index period_of_kind on monitoring.period (plan_kind, starts, ends) where plan_kind is not null;
create unique index period_of_plan on monitoring.period (plan, starts, ends) where plan is not null;
comment on table monitoring.period is 'A time of which institutions report what became of their measures.';
comment on column monitoring.period.plan_kind is 'All published plans of a kind report; null when one plan does.';
comment on column monitoring.period.scheme_from is 'Since when the edition of the list of statuses holds that it uses.';

create table monitoring.period_stage (
    period   uuid  not null references monitoring.period,
    code     text  not null check (code ~ '^[A-Z_]+$'),
    name     jsonb not null,
    on_day   date  not null,
    position int   not null,
    primary key (period, code)
);
comment on table monitoring.period_stage is 'The calendar of a period: what is done by when.';

create table monitoring.status_report (
    id                 uuid primary key,
    version            int   not null,
    period             uuid  not null references monitoring.period,
    promise            uuid  not null references plans.promise,
    plan               uuid  not null references plans.plan,
    measure            uuid  not null references plans.measure,
    why                text  not null check (why in ('DUE', 'LATE', 'ONGOING')),
    due_on             date,
    institution        uuid  not null references directory.institution,
    unit               uuid references directory.unit,
    place              int   not null,
    state              text  not null check (state in ('ASKED', 'SUBMITTED', 'RETURNED', 'VERIFIED')),
    said               jsonb not null,
    status             text generated always as (said ->> 'status') stored,
    percent            int generated always as ((said ->> 'percent')::int) stored,
    standing           text,
    writing            uuid,
    first_submitted_at timestamptz,
    submitted_at       timestamptz,
    verified_status    text,
    verified_percent   int check (verified_percent between 0 and 100),
    verified_standing  text,
    verified_at        timestamptz,
    unique (period, promise),
    check ((state = 'VERIFIED') = (verified_status is not null)),
    check (num_nonnulls(verified_status, verified_standing, verified_at) in (0, 3))
);
create index status_report_promise on monitoring.status_report (promise);
create index status_report_plan on monitoring.status_report (plan);
create index status_report_measure on monitoring.status_report (measure);
create index status_report_institution on monitoring.status_report (institution, period);
create index status_report_unit on monitoring.status_report (unit) where unit is not null;
comment on table monitoring.status_report is 'What became of one measure in one period: asked for, said, verified.';
comment on column monitoring.status_report.measure is 'Its text in the version that was in force on the last day of the period.';
comment on column monitoring.status_report.why is 'Due in the period, late from before, or going on.';
comment on column monitoring.status_report.said is 'What the institution says, as Progress has it.';
comment on column monitoring.status_report.writing is 'The writing that it says now; null while nothing was typed.';
comment on column monitoring.status_report.standing is
    'What the reported status means for rates, by the list of statuses of the period; null while none is chosen.';

create table monitoring.writing (
    id            uuid primary key,
    status_report uuid        not null references monitoring.status_report,
    said          text        not null,
    at            timestamptz not null,
    account       uuid        not null,
    writer_name   text        not null,
    for_account   uuid
);
create index writing_report on monitoring.writing (status_report, at);
comment on table monitoring.writing is 'Every text of a report, so that what two people typed can be put together and no text is lost.';
comment on column monitoring.writing.said is 'Canonical JSON of Progress.';
comment on column monitoring.writing.for_account is 'Whom a deputy acted for; null when nobody.';
alter table monitoring.status_report add foreign key (writing) references monitoring.writing;
create index status_report_writing on monitoring.status_report (writing) where writing is not null;

create table monitoring.submission (
    id             uuid primary key,
    status_report  uuid        not null references monitoring.status_report,
    writing        uuid        not null references monitoring.writing,
    at             timestamptz not null,
    account        uuid        not null,
    submitter_name text        not null,
    for_account    uuid
);
create index submission_report on monitoring.submission (status_report, at);
create index submission_writing on monitoring.submission (writing);
comment on table monitoring.submission is 'When a report was handed in, again after each return.';

create table monitoring.verdict (
    id            uuid primary key,
    status_report uuid        not null references monitoring.status_report,
    writing       uuid        not null references monitoring.writing,
    at            timestamptz not null,
    account       uuid        not null,
    verifier_name text        not null,
    decision      text        not null check (decision in ('ACCEPTED', 'RETURNED', 'OVERRULED')),
    status        text,
    percent       int check (percent between 0 and 100),
    reasons       jsonb       not null,
    check ((decision = 'RETURNED') = (status is null))
);
create index verdict_report on monitoring.verdict (status_report, at);
create index verdict_writing on monitoring.verdict (writing);
comment on table monitoring.verdict is 'What the secretariat decided about a report, and why.';
comment on column monitoring.verdict.writing is 'The text that was judged.';

insert into platform.unshown_table values
    ('monitoring.writing', 'a text becomes public when its report is verified'),
    ('monitoring.status_report', 'what is public of it changes with a period, a submission or a verdict, which tell of it');
