create table directory.body_kind (
    id      uuid  primary key,
    version int   not null,
    code    text  not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name    jsonb not null,
    many    jsonb not null,
    place   int   not null
);
insert into directory.body_kind (id, version, code, name, many, place)
    select gen_random_uuid(), 0, code, jsonb_build_object('sq', sq, 'en', en),
        jsonb_build_object('sq', sq_many, 'en', en_many), place
    from (values
        (10, 'committee', 'Komitet', 'Committee', 'Komitete', 'Committees'),
        (20, 'working-group', 'Grup pune', 'Working group', 'Grupe pune', 'Working groups'),
        (30, 'thematic-group', 'Grup tematik', 'Thematic group', 'Grupe tematike', 'Thematic groups'),
        (40, 'network', 'Rrjet', 'Network', 'Rrjete', 'Networks'),
        (50, 'forum', 'Forum me shoqërinë civile', 'Forum with civil society', 'Forume me shoqërinë civile',
            'Forums with civil society'),
        (60, 'international-network', 'Rrjet ndërkombëtar', 'International network', 'Rrjete ndërkombëtare',
            'International networks'))
        kind (place, code, sq, en, sq_many, en_many);

create table directory.body (
    id           uuid  primary key,
    version      int   not null,
    code         text  not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind         text  not null references directory.body_kind (code),
    name         jsonb not null,
    abbreviation jsonb not null,
    purpose      jsonb not null,
    legal_basis  jsonb not null,
    rules        jsonb not null,
    term         jsonb not null,
    secretariat  uuid  not null references directory.institution,
    active_from  date,
    active_to    date
);
create index body_of_kind on directory.body (kind);
create index body_secretariat on directory.body (secretariat);
comment on column directory.body.term is 'For how long its members are chosen, in words.';
comment on column directory.body.secretariat is 'The institution that keeps its papers.';

create table directory.body_member (
    id          uuid  primary key,
    version     int   not null,
    body        uuid  not null references directory.body,
    role        text  not null check (role in ('CHAIR', 'DEPUTY', 'MEMBER', 'SECRETARY')),
    institution uuid  references directory.institution,
    person      uuid  references directory.person,
    seat        jsonb not null,
    active_from date  not null,
    active_to   date,
    end_told_at timestamptz,
    check (institution is not null or seat <> '{}'),
    check (person is null or institution is not null)
);
create index body_member_body on directory.body_member (body);
create index body_member_institution on directory.body_member (institution) where institution is not null;
create index body_member_person on directory.body_member (person) where person is not null;
create index body_member_ending on directory.body_member (active_to) where end_told_at is null and active_to is not null;
comment on column directory.body_member.seat is 'By what it sits there: "Deputy Minister", "civil society".';
comment on column directory.body_member.end_told_at is 'When the end of the term was told to other modules; null before.';

create view directory.findable_bodies as
select b.id, b.id as subject, 'body' as kind, '/bodies/' || b.code as path, b.secretariat as institution,
    b.active_to as until,
    (select coalesce(string_agg(distinct value, ', '), '') from jsonb_each_text(b.abbreviation)) as label,
    b.name as title, jsonb_build_array(b.purpose, b.legal_basis) as texts,
    (select jsonb_build_array(i.name, i.abbreviation) from directory.institution i where i.id = b.secretariat) as names
from directory.body b;

create function directory.body_changed() returns trigger language plpgsql as
$$ begin
    delete from platform.search_entry where subject = old.id;
    insert into platform.search_entry (id, subject, kind, path, institution, until, label, title, texts, names)
        select * from directory.findable_bodies where subject = new.id;
    return null;
end $$;
create trigger body_findable after insert or update or delete on directory.body
    for each row execute function directory.body_changed();
