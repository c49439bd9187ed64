create schema access;

create table access.account (
    id            uuid primary key,
    version       int         not null,
    email         text        not null,
    name          text        not null,
    password_hash text        not null,
    role          text        not null,
    institution   uuid references directory.institution,
    created_at    timestamptz not null,
    disabled_at   timestamptz
);
create unique index account_email on access.account (lower(email));
