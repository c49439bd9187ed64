create table directory.stakeholder_kind (
    id      uuid  primary key,
    version int   not null,
    code    text  not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name    jsonb not null,
    many    jsonb not null,
    place   int   not null
);
insert into directory.stakeholder_kind (id, version, code, name, many, place)
    select gen_random_uuid(), 0, code, jsonb_build_object('sq', sq, 'en', en), '{}', place
    from (values
        (10, 'civil-society', 'Organizatë e shoqërisë civile', 'Civil-society organisation'),
        (20, 'expert', 'Ekspert', 'Expert'),
        (30, 'media', 'Media', 'Media'),
        (40, 'business', 'Biznes', 'Business'),
        (50, 'academia', 'Universitet a institut kërkimor', 'Academia'),
        (60, 'donor', 'Donator', 'Donor'))
        kind (place, code, sq, en);

create table directory.stakeholder (
    id           uuid   primary key,
    version      int    not null,
    kind         text   not null references directory.stakeholder_kind (code),
    name         text   not null,
    contact      text   not null,
    email        text   not null,
    phone        text   not null,
    website      text   not null,
    language     text   not null,
    areas        text[] not null,
    consent_on   date,
    consent_for  text   not null,
    withdrawn_on date
);
create index stakeholder_of_kind on directory.stakeholder (kind);
comment on column directory.stakeholder.consent_for is 'What they agreed to be written to about, in their words or ours.';
comment on column directory.stakeholder.language is 'ISO 639-1 code of the language they are written to in.';

insert into platform.unshown_table values
    ('directory.stakeholder', 'whom the government knows is for the workspace'),
    ('directory.stakeholder_kind', 'kinds of those whom the public does not see');
