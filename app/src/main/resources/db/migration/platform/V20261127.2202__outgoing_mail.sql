create table platform.outgoing_mail (
    id          uuid        primary key,
    created_at  timestamptz not null,
    address     text        not null,
    name        text        not null,
    language    text        not null,
    subject     text        not null,
    text        text        not null,
    html        text        not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    attempts    int         not null default 0,
    error       text,
    finished_at timestamptz
);
create index outgoing_mail_state on platform.outgoing_mail (state);
create index outgoing_mail_finished_at on platform.outgoing_mail (finished_at);
comment on column platform.outgoing_mail.text is 'Empty as soon as it is sent or given up.';

insert into platform.unshown_table values
    ('platform.outgoing_mail', 'mail is between its sender and who receives it');
