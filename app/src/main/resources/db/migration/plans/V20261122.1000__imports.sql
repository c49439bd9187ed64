-- plans on their way in: the document, what was read from it, what people made of it
create table plans.plan_import (
    id          uuid primary key,
    version     int         not null,
    institution uuid        not null references directory.institution,
    file_name   text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_size   bigint      not null,
    uploaded_by uuid        not null,
    uploader    text        not null,
    uploaded_at timestamptz not null,
    attempt     int         not null,
    state       text        not null check (state in ('READING', 'READY', 'UNREADABLE', 'CANCELLED')),
    reason      text,
    detail      text,
    title       text,
    rows        int         not null,
    waiting     int         not null,
    plan        uuid references plans.plan on delete set null
);
create index plan_import_institution on plans.plan_import (institution, uploaded_at desc);
create index plan_import_content on plans.plan_import (sha256, institution);
create index plan_import_plan on plans.plan_import (plan);
comment on table plans.plan_import is 'One reading of one uploaded document for one institution.';
comment on column plans.plan_import.sha256 is 'Digest of the original, under which the file store keeps it.';
comment on column plans.plan_import.attempt is 'How often reading was begun; a job of an earlier attempt changes nothing.';
comment on column plans.plan_import.reason is 'Why the document cannot be read, a code of the reader; null in other states.';
comment on column plans.plan_import.waiting is 'Rows and texts that need a decision of a person.';

-- beside the import, because it changes every moment while a document is read
create table plans.import_progress (
    import    uuid primary key references plans.plan_import on delete cascade,
    attempt   int     not null,
    starts    int     not null,
    step      text    not null,
    done      int     not null,
    total     int     not null,
    cancelled boolean not null
);

comment on column plans.import_progress.starts is 'How often a job took this attempt up; more than once after a crash.';

create table plans.import_copy (
    import  uuid primary key references plans.plan_import on delete cascade,
    reading jsonb not null,
    copy    jsonb not null
);
comment on column plans.import_copy.reading is 'The reading as first made; never changed.';
comment on column plans.import_copy.copy is 'The working copy, corrected by people.';

create table plans.import_edit (
    id         uuid primary key,
    import     uuid        not null references plans.plan_import on delete cascade,
    number     int         not null,
    at         timestamptz not null,
    account    uuid        not null,
    actor_name text        not null,
    act        text        not null,
    about      text        not null,
    changes    jsonb       not null,
    undone_at  timestamptz,
    undone_by  text,
    unique (import, number)
);
comment on table plans.import_edit is 'The journal of corrections: each part of the working copy before and after.';

create table plans.import_profile (
    institution uuid primary key references directory.institution,
    columns     jsonb       not null,
    names       jsonb       not null,
    kept_by     text        not null,
    kept_at     timestamptz not null
);
comment on table plans.import_profile is 'How an institution writes its plans: header words to columns, names to units.';
