create schema directory;

create table directory.institution (
    id           uuid primary key,
    version      int   not null,
    code         text  not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name         jsonb not null,
    abbreviation jsonb not null,
    kind         text  not null,
    parent       uuid references directory.institution,
    active_from  date,
    active_to    date
);

create table directory.unit (
    id          uuid primary key,
    version     int    not null,
    institution uuid   not null references directory.institution,
    parent      uuid references directory.unit,
    code        text   not null,
    name        jsonb  not null,
    aliases     text[] not null default '{}',
    unique (institution, code)
);
comment on column directory.unit.aliases is 'Other ways in which documents write the name; the document reader matches them.';
