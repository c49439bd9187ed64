create schema platform;

create table platform.audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    account    uuid        not null,
    actor_name text        not null,
    act        text        not null,
    subject    uuid        not null,
    details    jsonb       not null
);
create index audit_entry_subject on platform.audit_entry (subject, at);

comment on table platform.audit_entry is 'Every change: who did what to which record, when. Rows are only ever added.';

create function platform.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is append-only'; end $$;
create trigger audit_entry_append_only before update or delete on platform.audit_entry
    for each row execute function platform.refuse_change();

-- the text of a jsonb object of language to text, in the wanted language or the first that exists
create function platform.text_in(texts jsonb, language text) returns text
    language sql immutable parallel safe as
$$ select coalesce(texts ->> language, texts ->> 'sq', texts ->> 'en', (select value from jsonb_each_text(texts) limit 1)) $$;

-- layout prescribed by db-scheduler 16
create table platform.scheduled_task (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_execution_time on platform.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on platform.scheduled_task (last_heartbeat);
