-- what became of institutions: the State renames, merges, splits and dissolves them
create table directory.succession (
    id          uuid primary key,
    predecessor uuid        not null references directory.institution,
    successor   uuid        references directory.institution,
    how         text        not null check (how in ('RENAMED', 'MERGED', 'SPLIT', 'DISSOLVED')),
    on_day      date        not null,
    act         jsonb       not null,
    reason      jsonb       not null,
    noted_at    timestamptz not null,
    check (successor is null or successor <> predecessor),
    unique (predecessor, successor)
);
create index succession_successor on directory.succession (successor);
comment on column directory.succession.successor is 'Null when nobody took up its work.';
comment on column directory.succession.on_day is 'The last day of the predecessor.';
comment on column directory.succession.act is 'The law or decision by which it was done, a text in languages.';

-- the name of an institution that is no more leads to those that followed it
create or replace view directory.findable as
select i.id, i.id as subject, 'institution' as kind, '/institutions/' || i.code as path, i.id as institution,
    i.active_to as until,
    (select coalesce(string_agg(distinct value, ', '), '') from jsonb_each_text(i.abbreviation)) as label,
    i.name as title,
    (select coalesce(jsonb_agg(p.name), '[]') from directory.institution p where p.id = i.parent)
        || (select coalesce(jsonb_agg(jsonb_build_object('sq', alias)), '[]') from unnest(i.aliases) alias)
        || (select coalesce(jsonb_agg(p.name) || jsonb_agg(p.abbreviation), '[]') from directory.succession s
            join directory.institution p on p.id = s.predecessor where s.successor = i.id) as names
from directory.institution i where i.merged_into is null
union all
select u.id, i.id, 'unit', '/institutions/' || i.code, i.id, least(u.active_to, i.active_to), '', u.name,
    jsonb_build_array(i.name, i.abbreviation)
        || (select coalesce(jsonb_agg(jsonb_build_object('sq', alias)), '[]') from unnest(u.aliases) alias)
from directory.unit u join directory.institution i on i.id = u.institution
where u.merged_into is null and i.merged_into is null;

create function directory.succession_told() returns trigger language plpgsql as
$$ begin
    -- an update that changes nothing has the entry of the successor made anew
    update directory.institution set aliases = aliases where id = new.successor;
    return null;
end $$;
create trigger succession_findable after insert on directory.succession
    for each row execute function directory.succession_told();
