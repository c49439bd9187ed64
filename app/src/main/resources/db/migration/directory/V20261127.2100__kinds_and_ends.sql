-- what institutions are called by, and in which order they are listed, is data
create table directory.institution_kind (
    id      uuid  primary key,
    version int   not null,
    code    text  not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name    jsonb not null,
    many    jsonb not null,
    place   int   not null
);
comment on column directory.institution_kind.many is 'What several of them are called, as a heading.';
comment on column directory.institution_kind.place is 'Smaller ones are listed first.';
insert into directory.institution_kind (id, version, code, name, many, place)
    select gen_random_uuid(), 0, code, jsonb_build_object('sq', sq, 'en', en),
        jsonb_build_object('sq', sq_many, 'en', en_many), place
    from (values
        (10, 'prime-minister-office', 'Kryeministria', 'Prime Minister''s Office', 'Qendra e qeverisë', 'Centre of government'),
        (20, 'ministry', 'Ministri', 'Ministry', 'Ministritë', 'Ministries'),
        (30, 'subordinate', 'Institucion vartës', 'Subordinate institution', 'Institucionet vartëse', 'Subordinate institutions'),
        (40, 'police-directorate', 'Drejtori policie', 'Police directorate', 'Drejtoritë e policisë', 'Police directorates'),
        (50, 'independent', 'Institucion i pavarur', 'Independent institution', 'Institucionet e pavarura', 'Independent institutions'),
        (60, 'justice', 'Institucion i drejtësisë', 'Institution of justice', 'Institucionet e drejtësisë', 'Institutions of justice'),
        (70, 'prefecture', 'Prefekturë', 'Prefecture', 'Prefekturat', 'Prefectures'),
        (80, 'municipality', 'Bashki', 'Municipality', 'Bashkitë', 'Municipalities'),
        (90, 'state-company', 'Shoqëri publike', 'State-owned company', 'Shoqëritë publike', 'State-owned companies'))
        kind (place, code, sq, en, sq_many, en_many);
insert into directory.institution_kind (id, version, code, name, many, place)
    select gen_random_uuid(), 0, kind, jsonb_build_object('sq', kind), jsonb_build_object('sq', kind), 1000
    from (select distinct kind from directory.institution) used
    where kind not in (select code from directory.institution_kind);

alter table directory.institution
    add foreign key (kind) references directory.institution_kind (code),
    add column aliases     text[] not null default '{}',
    add column merged_into uuid references directory.institution;
create index institution_of_kind on directory.institution (kind);
create index institution_parent on directory.institution (parent);
create index institution_merged on directory.institution (merged_into) where merged_into is not null;
comment on column directory.institution.aliases is 'Other names, and names it had: it is found by them, and the document reader matches them.';
comment on column directory.institution.merged_into is
    'The institution that this one turned out to be. The row stays: approved versions of plans name it, and its address leads on.';

alter table directory.unit
    add column active_from date,
    add column active_to   date,
    add column merged_into uuid references directory.unit;
create index unit_parent on directory.unit (parent);
create index unit_merged on directory.unit (merged_into) where merged_into is not null;

-- what the public finds: also by the names that an institution had
create or replace view directory.findable as
select i.id, i.id as subject, 'institution' as kind, '/institutions/' || i.code as path, i.id as institution,
    i.active_to as until,
    (select coalesce(string_agg(distinct value, ', '), '') from jsonb_each_text(i.abbreviation)) as label,
    i.name as title,
    (select coalesce(jsonb_agg(p.name), '[]') from directory.institution p where p.id = i.parent)
        || (select coalesce(jsonb_agg(jsonb_build_object('sq', alias)), '[]') from unnest(i.aliases) alias) as names
from directory.institution i where i.merged_into is null
union all
select u.id, i.id, 'unit', '/institutions/' || i.code, i.id, least(u.active_to, i.active_to), '', u.name,
    jsonb_build_array(i.name, i.abbreviation)
        || (select coalesce(jsonb_agg(jsonb_build_object('sq', alias)), '[]') from unnest(u.aliases) alias)
from directory.unit u join directory.institution i on i.id = u.institution
where u.merged_into is null and i.merged_into is null;

-- the names of an institution stand in the entries of its units
create or replace function directory.institution_changed() returns trigger language plpgsql as
$$ begin
    delete from platform.search_entry where subject = old.id;
    insert into platform.search_entry (id, subject, kind, path, institution, until, label, title, names)
        select * from directory.findable where subject = new.id;
    return null;
end $$;
delete from platform.search_entry where kind = 'institution';
insert into platform.search_entry (id, subject, kind, path, institution, until, label, title, names)
    select * from directory.findable where kind = 'institution';
