create schema plans;

create table plans.plan (
    id                uuid primary key,
    version           int         not null,
    slug              text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind              text        not null,
    institution       uuid        not null references directory.institution,
    created_at        timestamptz not null,
    published_version uuid
);
comment on table plans.plan is 'What stays the same while versions come and go: whose plan it is and its address.';

create table plans.plan_version (
    id           uuid primary key,
    version      int   not null,
    plan         uuid  not null references plans.plan,
    number       int   not null,
    title        jsonb not null,
    summary      jsonb not null,
    period_start date,
    period_end   date,
    state        text  not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    act_number   text,
    act_date     date,
    act_body     jsonb,
    published_at timestamptz,
    import_id    uuid,
    unique (plan, number)
);
create unique index one_draft_a_plan on plans.plan_version (plan) where state = 'DRAFT';
alter table plans.plan add foreign key (published_version) references plans.plan_version deferrable initially deferred;

-- area, goal, objective, component: what the levels are called is data of the plan's kind
create table plans.plan_group (
    id           uuid primary key,
    version      int   not null,
    plan_version uuid  not null references plans.plan_version on delete cascade,
    parent       uuid references plans.plan_group on delete cascade,
    position     int   not null,
    code         text  not null,
    title        jsonb not null,
    indicator    jsonb not null
);
create index plan_group_version on plans.plan_group (plan_version, position);

create table plans.problem (
    id           uuid primary key,
    version      int   not null,
    plan_version uuid  not null references plans.plan_version on delete cascade,
    plan_group   uuid  not null references plans.plan_group on delete cascade,
    position     int   not null,
    text         jsonb not null
);
create index problem_version on plans.problem (plan_version);

create table plans.measure (
    id                  uuid primary key,
    version             int     not null,
    promise             uuid    not null,
    plan_version        uuid    not null references plans.plan_version on delete cascade,
    plan_group          uuid    not null references plans.plan_group on delete cascade,
    position            int     not null,
    code                text    not null,
    slug                text    not null,
    title               jsonb   not null,
    description         jsonb   not null,
    start_raw           jsonb   not null,
    start_on            date,
    deadline_raw        jsonb   not null,
    deadline_kind       text    not null,
    deadline_start      date,
    deadline_end        date,
    deadline_precision  text,
    deadline_recurrence text,
    deadline_confidence double precision not null,
    resources           jsonb   not null,
    marks               text[]  not null default '{}',
    unique (plan_version, slug)
);
create index measure_group on plans.measure (plan_group, position);
create index measure_promise on plans.measure (promise);
create index measure_due on plans.measure (deadline_end);
comment on column plans.measure.promise is 'The same promise in every version of its plan.';
comment on column plans.measure.slug is 'The code as it stands in addresses.';
comment on column plans.measure.resources is 'A list of texts, each an object of language to text.';
comment on column plans.measure.marks is 'Codes that the plan kind defines, such as the OGP values.';

create table plans.measure_problem (
    measure uuid not null references plans.measure on delete cascade,
    problem uuid not null references plans.problem on delete cascade,
    primary key (measure, problem)
);

create table plans.measure_owner (
    id          uuid primary key,
    version     int   not null,
    measure     uuid  not null references plans.measure on delete cascade,
    role        text  not null check (role in ('LEAD', 'SUPPORTING', 'EXTERNAL')),
    position    int   not null,
    institution uuid references directory.institution,
    unit        uuid references directory.unit,
    name        jsonb not null
);
create index measure_owner_measure on plans.measure_owner (measure, position);
create index measure_owner_institution on plans.measure_owner (institution);
comment on column plans.measure_owner.name is 'As the plan writes it; shown when neither institution nor unit is known.';

create table plans.activity (
    id                  uuid primary key,
    version             int   not null,
    measure             uuid  not null references plans.measure on delete cascade,
    position            int   not null,
    text                jsonb not null,
    deadline_raw        jsonb not null,
    deadline_kind       text  not null,
    deadline_start      date,
    deadline_end        date,
    deadline_precision  text,
    deadline_recurrence text,
    deadline_confidence double precision not null
);
create index activity_measure on plans.activity (measure, position);

create table plans.indicator (
    id           uuid primary key,
    version      int   not null,
    measure      uuid  not null references plans.measure on delete cascade,
    position     int   not null,
    text         jsonb not null,
    baseline     jsonb not null,
    target       jsonb not null,
    verification jsonb not null
);
create index indicator_measure on plans.indicator (measure, position);

create table plans.budget_line (
    id       uuid primary key,
    version  int   not null,
    measure  uuid  not null references plans.measure on delete cascade,
    position int   not null,
    year     int,
    source   jsonb not null,
    amount   numeric(20, 2),
    currency text,
    raw      text  not null
);
create index budget_line_measure on plans.budget_line (measure, position);
