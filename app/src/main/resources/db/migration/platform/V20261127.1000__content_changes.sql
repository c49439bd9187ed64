-- Tells every running Besa that content has changed. PostgreSQL delivers it when the change commits, and of several in one
-- transaction one. The setting tells the transaction itself, and ends with it.
create function platform.content_changed() returns trigger language plpgsql as
$$ begin
    perform set_config('besa.content_changed', 'on', true);
    perform pg_notify('besa_content', '');
    return null;
end $$;

create table platform.unshown_table (
    name   text primary key,
    reason text not null
);
comment on table platform.unshown_table is
    'Tables of which no public page shows anything; changes to all others are told to every running Besa.';

-- After every migration, for tables that it may have brought: every table tells of its changes, unless a module said that no
-- public page shows it. Forgetting to say so costs time; the other way round would show outdated pages.
create procedure platform.announce_changes() language plpgsql as
$$ declare
    place record;
begin
    for place in
        select format('%I.%I', n.nspname, c.relname) as name,
            exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'content_changed') as told,
            not exists (select from platform.unshown_table u where u.name = n.nspname || '.' || c.relname) as shown
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition
            and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'besa')
            and pg_get_userbyid(n.nspowner) = current_user
        order by 1
    loop
        if place.shown and not place.told then
            execute format('create trigger content_changed after insert or update or delete or truncate on %s '
                'for each statement execute function platform.content_changed()', place.name);
        elsif place.told and not place.shown then
            execute format('drop trigger content_changed on %s', place.name);
        end if;
    end loop;
end $$;

insert into platform.unshown_table values
    ('platform.unshown_table', 'says which tables are not shown'),
    ('platform.audit_entry', 'who did what is for the workspace'),
    ('platform.scheduled_task', 'jobs waiting and running');
