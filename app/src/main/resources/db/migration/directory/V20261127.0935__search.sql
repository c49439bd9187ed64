-- institutions and their units as the public finds them
create view directory.findable as
select i.id, i.id as subject, 'institution' as kind, '/institutions/' || i.code as path, i.id as institution,
    i.active_to as until,
    (select coalesce(string_agg(distinct value, ', '), '') from jsonb_each_text(i.abbreviation)) as label,
    i.name as title,
    (select coalesce(jsonb_agg(p.name), '[]') from directory.institution p where p.id = i.parent) as names
from directory.institution i
union all
select u.id, i.id, 'unit', '/institutions/' || i.code, i.id, i.active_to, '', u.name,
    jsonb_build_array(i.name, i.abbreviation)
        || (select coalesce(jsonb_agg(jsonb_build_object('sq', alias)), '[]') from unnest(u.aliases) alias)
from directory.unit u join directory.institution i on i.id = u.institution;

create function directory.institution_changed() returns trigger language plpgsql as
$$ begin
    delete from platform.search_entry where subject = old.id;
    insert into platform.search_entry (id, subject, kind, path, institution, until, label, title, names)
        select * from directory.findable where subject = new.id;
    return null;
end $$;
create trigger institution_findable after insert or update or delete on directory.institution
    for each row execute function directory.institution_changed();

create function directory.unit_changed() returns trigger language plpgsql as
$$ begin
    delete from platform.search_entry where id = old.id;
    insert into platform.search_entry (id, subject, kind, path, institution, until, label, title, names)
        select * from directory.findable where id = new.id;
    return null;
end $$;
create trigger unit_findable after insert or update or delete on directory.unit
    for each row execute function directory.unit_changed();

insert into platform.search_entry (id, subject, kind, path, institution, until, label, title, names)
    select * from directory.findable;
