-- what people change in a draft, so that it can be taken back and that two of them lose nothing
create table plans.draft_edit (
    id           uuid primary key,
    plan_version uuid        not null references plans.plan_version on delete cascade,
    number       int         not null,
    at           timestamptz not null,
    account      uuid        not null,
    actor_name   text        not null,
    act          text        not null,
    about        text        not null,
    changes      jsonb       not null,
    undone_at    timestamptz,
    undone_by    text,
    unique (plan_version, number)
);
comment on table plans.draft_edit is 'The journal of a draft: each piece before and after.';
comment on column plans.draft_edit.changes is 'By name of the piece: its canonical JSON before and after, null when it was not there.';

create table plans.open_piece (
    plan_version uuid        not null references plans.plan_version on delete cascade,
    piece        text        not null,
    account      uuid        not null,
    actor_name   text        not null,
    seen_at      timestamptz not null,
    primary key (plan_version, piece, account)
);
comment on table plans.open_piece is 'Who has a piece of a draft open in a form, and when the browser last said so.';

insert into platform.unshown_table values
    ('plans.draft_edit', 'how a draft came to be is for the workspace'),
    ('plans.open_piece', 'who writes just now is for the workspace');
