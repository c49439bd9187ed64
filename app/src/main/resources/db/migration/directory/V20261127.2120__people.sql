-- people where institutions need them: who holds a contact point, who sits in a body. No more of them than a name.
create table directory.person (
    id          uuid primary key,
    version     int  not null,
    institution uuid not null references directory.institution,
    name        text not null
);
create index person_institution on directory.person (institution);
comment on column directory.person.institution is 'The institution that keeps the entry; no other sees it in a list.';

create table directory.position (
    id          uuid  primary key,
    version     int   not null,
    person      uuid  not null references directory.person,
    institution uuid  not null references directory.institution,
    unit        uuid  references directory.unit,
    title       jsonb not null,
    active_from date,
    active_to   date
);
create index position_person on directory.position (person);
create index position_institution on directory.position (institution);
create index position_unit on directory.position (unit) where unit is not null;

create table directory.contact_kind (
    id      uuid  primary key,
    version int   not null,
    code    text  not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name    jsonb not null,
    many    jsonb not null,
    place   int   not null
);
insert into directory.contact_kind (id, version, code, name, many, place)
    select gen_random_uuid(), 0, code, jsonb_build_object('sq', sq, 'en', en), '{}', place
    from (values
        (10, 'integrity-coordinator', 'Koordinatori i integritetit', 'Integrity coordinator'),
        (20, 'anti-corruption', 'Pika e kontaktit kundër korrupsionit', 'Anti-corruption contact point'),
        (30, 'right-to-information', 'Koordinatori për të drejtën e informimit', 'Coordinator for the right to information'),
        (40, 'public-consultation', 'Koordinatori për konsultimin publik', 'Coordinator for public consultation'),
        (50, 'open-government', 'Pika e kontaktit për PQH-në', 'Open Government contact point'))
        kind (place, code, sq, en);

create table directory.contact_point (
    id          uuid primary key,
    version     int  not null,
    institution uuid not null references directory.institution,
    kind        text not null references directory.contact_kind (code),
    email       text not null,
    phone       text not null,
    active_from date,
    active_to   date,
    unique (institution, kind)
);
create index contact_point_kind on directory.contact_point (kind);
comment on column directory.contact_point.email is 'Of the function, public; empty when it has none.';

create table directory.contact_holder (
    id            uuid primary key,
    version       int  not null,
    contact_point uuid not null references directory.contact_point,
    person        uuid not null references directory.person,
    active_from   date not null,
    active_to     date
);
create index contact_holder_point on directory.contact_holder (contact_point);
create index contact_holder_person on directory.contact_holder (person);

insert into platform.unshown_table values
    ('directory.position', 'positions of people are for the workspace');
