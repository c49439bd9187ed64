create table monitoring.report (
    id             uuid primary key,
    version        int         not null,
    slug           text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    period         uuid        not null references monitoring.period,
    institution    uuid references directory.institution,
    template       text        not null,
    template_from  date        not null,
    title          jsonb       not null,
    state          text        not null check (state in ('DRAFT', 'CIRCULATED', 'APPROVED', 'PUBLISHED')),
    comments_until date,
    created_at     timestamptz not null,
    approved_at    timestamptz,
    published_at   timestamptz,
    check (state <> 'CIRCULATED' or comments_until is not null),
    check ((approved_at is not null) = (state in ('APPROVED', 'PUBLISHED'))),
    check ((published_at is not null) = (state = 'PUBLISHED'))
);
create unique index report_of_period on monitoring.report (period, template, institution) nulls not distinct;
create index report_institution on monitoring.report (institution) where institution is not null;
comment on table monitoring.report is 'What is written about a period: people''s words around the numbers of the records.';
comment on column monitoring.report.institution is 'Whose own report it is; null for one about all institutions of the period.';
comment on column monitoring.report.template_from is 'Since when the edition of the template holds that it uses.';
comment on column monitoring.report.comments_until is 'The last day on which institutions may comment; null while it was not sent to them.';

create table monitoring.report_text (
    id          uuid primary key,
    report      uuid        not null references monitoring.report on delete cascade,
    section     text        not null,
    text        jsonb       not null,
    at          timestamptz not null,
    account     uuid        not null,
    writer_name text        not null,
    for_account uuid
);
create index report_text_section on monitoring.report_text (report, section, at);
comment on table monitoring.report_text is 'Every text that a section ever had; the latest stands.';

create table monitoring.report_comment (
    id            uuid primary key,
    report        uuid        not null references monitoring.report on delete cascade,
    section       text        not null,
    institution   uuid        not null references directory.institution,
    text          jsonb       not null,
    at            timestamptz not null,
    account       uuid        not null,
    writer_name   text        not null,
    taken         boolean,
    answer        jsonb,
    answered_at   timestamptz,
    answerer      uuid,
    answerer_name text,
    check (num_nonnulls(taken, answer, answered_at, answerer, answerer_name) in (0, 5))
);
create index report_comment_report on monitoring.report_comment (report, section, at);
create index report_comment_institution on monitoring.report_comment (institution);
comment on table monitoring.report_comment is 'What institutions say of a draft, and what became of it.';
comment on column monitoring.report_comment.taken is 'Whether the draft was changed for it; null while nobody has answered.';

create table monitoring.report_paper (
    id       uuid primary key,
    report   uuid        not null references monitoring.report on delete cascade,
    number   int         not null,
    document text        not null,
    sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at  timestamptz not null,
    unique (report, number)
);
comment on table monitoring.report_paper is 'A report as it lay on a table: one document with all its numbers, never changed again.';
alter table monitoring.report add column approved_paper uuid references monitoring.report_paper;
create index report_approved_paper on monitoring.report (approved_paper) where approved_paper is not null;
alter table monitoring.report add check ((approved_paper is not null) = (approved_at is not null));

create table monitoring.recommendation (
    id          uuid primary key,
    version     int  not null,
    report      uuid not null references monitoring.report on delete cascade,
    number      int  not null,
    institution uuid not null references directory.institution,
    text        jsonb not null,
    due_on      date not null,
    unique (report, number)
);
create index recommendation_institution on monitoring.recommendation (institution);
comment on table monitoring.recommendation is 'What a report asks of an institution.';

create table monitoring.recommendation_answer (
    id             uuid primary key,
    recommendation uuid        not null references monitoring.recommendation on delete cascade,
    voice          text        not null check (voice in ('INSTITUTION', 'SECRETARIAT')),
    standing       text        not null check (standing in ('GOING', 'DONE', 'NOT_DONE', 'NOT_ACCEPTED')),
    text           jsonb       not null,
    at             timestamptz not null,
    account        uuid        not null,
    writer_name    text        not null
);
create index recommendation_answer_of on monitoring.recommendation_answer (recommendation, at);
comment on table monitoring.recommendation_answer is 'What became of a recommendation: what the institution says and what the secretariat found, one after the other.';

create table monitoring.sitting (
    id      uuid primary key,
    version int         not null,
    body    uuid        not null references directory.body,
    at      timestamptz not null,
    place   jsonb       not null,
    chair   jsonb       not null,
    minutes jsonb       not null
);
create index sitting_body on monitoring.sitting (body, at);
comment on table monitoring.sitting is 'A meeting of a body that deals with reports.';
comment on column monitoring.sitting.chair is 'Who chaired it, by function; empty when not told.';
comment on column monitoring.sitting.minutes is 'What was said, in short; empty until it was held.';

create table monitoring.agenda_item (
    id       uuid primary key,
    sitting  uuid  not null references monitoring.sitting on delete cascade,
    position int   not null,
    title    jsonb not null,
    step     text,
    paper    uuid references monitoring.report_paper,
    decision text check (decision in ('NOTED', 'APPROVED', 'CHANGES', 'RETURNED')),
    decided  jsonb not null default '{}',
    unique (sitting, position),
    check ((step is null) = (paper is null))
);
create index agenda_item_paper on monitoring.agenda_item (paper) where paper is not null;
comment on table monitoring.agenda_item is 'What a sitting deals with: a paper, and what was decided of it.';
comment on column monitoring.agenda_item.step is 'Which step of the report''s template it is; null without a paper.';
comment on column monitoring.agenda_item.decided is 'The decision in words.';

insert into platform.unshown_table values
    ('monitoring.report_text', 'a text becomes public with its report, when that is published'),
    ('monitoring.report_comment', 'comments on a draft are public in the report only, as it is published'),
    ('monitoring.report_paper', 'a paper becomes public when its report is published'),
    ('monitoring.recommendation', 'recommendations become public with their report'),
    ('monitoring.recommendation_answer', 'answers are public in the next report only, as it is published'),
    ('monitoring.sitting', 'sittings are public in the reports that they approved'),
    ('monitoring.agenda_item', 'decisions are public in the reports that they approved');
