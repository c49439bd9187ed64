-- The trail as a chain: each entry is bound to the one before it by a hash, personal data by a salted digest that stays when
-- they are reduced.
drop trigger audit_entry_append_only on platform.audit_entry;
drop function platform.refuse_change();

alter table platform.audit_entry
    add column represented uuid,
    add column means       text  not null default 'UNKNOWN',
    add column kind        text  not null default '',
    add column institution uuid,
    add column label       jsonb not null default '{}',
    add column changes     jsonb not null default '{}',
    add column reason      text;
alter table platform.audit_entry alter column means drop default;
create index audit_entry_account on platform.audit_entry (account, id);
create index audit_entry_represented on platform.audit_entry (represented, id) where represented is not null;
create index audit_entry_institution on platform.audit_entry (institution, id);
create index audit_entry_at on platform.audit_entry (at);

comment on column platform.audit_entry.represented is 'For whom the account acted as a deputy; null when for itself.';
comment on column platform.audit_entry.means is 'WEB, PROGRAM (a job, a start), or UNKNOWN (before this was noted).';
comment on column platform.audit_entry.institution is 'Whose record it was; null for what belongs to the whole system.';
comment on column platform.audit_entry.label is 'What the record was called, readable after it is gone.';
comment on column platform.audit_entry.changes is 'Field by field: name to [old, new].';

create table platform.audit_person (
    entry      bigint not null references platform.audit_entry,
    person     uuid   not null,
    digest     bytea  not null,
    salt       bytea,
    said       jsonb  not null,
    reduced_at timestamptz,
    primary key (entry, person)
);
create index audit_person_person on platform.audit_person (person);
comment on table platform.audit_person is
    'What an entry says of a person: name, address, device. Its digest is part of the chain; once the salt is gone the words '
    'may be reduced to the function, and nobody can try out which name gave the digest.';

create table platform.audit_link (
    position bigint primary key,
    entry    bigint not null unique,
    hash     bytea  not null
);
comment on table platform.audit_link is
    'The chain in the order in which changes were committed: SHA-256 of the hash before and the entry''s canonical text.';

create table platform.audit_head (
    sole           boolean primary key default true check (sole),
    position       bigint not null,
    hash           bytea  not null,
    start_position bigint not null,
    start_hash     bytea  not null
);
comment on column platform.audit_head.start_position is
    'The position before the first entry that is kept; 0 until entries older than the retention were removed.';
insert into platform.audit_head (position, hash, start_position, start_hash)
    values (0, '\x', 0, '\x');

-- what the hash is made over; `./besa audit verify` has the same expression of its own
create function platform.audit_text(e platform.audit_entry) returns text language sql stable as
$$ select jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.account, e.represented,
    e.means, e.act, e.kind, e.subject, e.institution, e.label, e.details, e.changes, e.reason,
    (select coalesce(jsonb_agg(jsonb_build_array(p.person, encode(p.digest, 'hex')) order by p.person), '[]')
        from platform.audit_person p where p.entry = e.id))::text $$;

create function platform.chain_entry() returns trigger language plpgsql as
$$ declare
    head platform.audit_head;
    next bytea;
begin
    select * into head from platform.audit_head for update;
    next := sha256(head.hash || convert_to(platform.audit_text(new), 'UTF8'));
    insert into platform.audit_link (position, entry, hash) values (head.position + 1, new.id, next);
    update platform.audit_head set position = head.position + 1, hash = next;
    return null;
end $$;

create function platform.digest_person() returns trigger language plpgsql as
$$ begin
    new.salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    new.digest := sha256(new.salt || convert_to(new.said::text, 'UTF8'));
    return new;
end $$;
create trigger audit_person_digest before insert on platform.audit_person
    for each row execute function platform.digest_person();

-- what was there before the chain enters it in its order
insert into platform.audit_person (entry, person, said, digest)
    select id, account, jsonb_build_object('name', actor_name), '' from platform.audit_entry;
alter table platform.audit_entry drop column actor_name;
do $$ declare
    e platform.audit_entry;
    head platform.audit_head;
    next bytea;
begin
    for e in select * from platform.audit_entry order by id loop
        select * into head from platform.audit_head;
        next := sha256(head.hash || convert_to(platform.audit_text(e), 'UTF8'));
        insert into platform.audit_link (position, entry, hash) values (head.position + 1, e.id, next);
        update platform.audit_head set position = head.position + 1, hash = next;
    end loop;
end $$;

-- at commit, so that nobody waits for somebody else's long change, and the chain has the order of commits
create constraint trigger audit_entry_chained after insert on platform.audit_entry
    deferrable initially deferred for each row execute function platform.chain_entry();

create function platform.refuse_change() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' and current_setting('besa.audit_retention', true) = 'on' then
        return old;
    end if;
    raise exception 'the audit trail is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on platform.audit_entry
    for each row execute function platform.refuse_change();
create trigger audit_link_append_only before update or delete on platform.audit_link
    for each row execute function platform.refuse_change();

create function platform.refuse_person_change() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' and current_setting('besa.audit_retention', true) = 'on' then
        return old;
    end if;
    if tg_op = 'UPDATE' and new.salt is null and new.reduced_at is not null
        and (new.entry, new.person, new.digest) = (old.entry, old.person, old.digest) then
        return new;
    end if;
    raise exception 'the audit trail is append-only';
end $$;
create trigger audit_person_append_only before update or delete on platform.audit_person
    for each row execute function platform.refuse_person_change();

create function platform.refuse_truncation() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is append-only'; end $$;
create trigger audit_entry_kept before truncate on platform.audit_entry
    for each statement execute function platform.refuse_truncation();
create trigger audit_link_kept before truncate on platform.audit_link
    for each statement execute function platform.refuse_truncation();
create trigger audit_person_kept before truncate on platform.audit_person
    for each statement execute function platform.refuse_truncation();

comment on table platform.audit_entry is
    'Every change: who did what to which record, when. Rows are only ever added; each enters the chain at commit.';

insert into platform.unshown_table values
    ('platform.audit_person', 'who did what is for the workspace'),
    ('platform.audit_link', 'the chain is for who proves it'),
    ('platform.audit_head', 'the chain is for who proves it');
