-- the act itself, as the file in which it was signed
create table plans.act_file (
    plan    uuid        not null references plans.plan on delete cascade,
    sha256  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name    text        not null,
    type    text        not null check (type in ('PDF', 'DOCX', 'ODT', 'JPEG', 'PNG', 'TIFF')),
    size    bigint      not null check (size > 0),
    kept_at timestamptz not null,
    primary key (plan, sha256)
);
comment on table plans.act_file is 'Files that were given for the acts of a plan; public when a published version names one.';
comment on column plans.act_file.sha256 is 'Digest of the file, under which the file store keeps it.';
comment on column plans.act_file.type is 'What its content is, whatever its name said.';

create or replace function plans.change_line(of_version uuid, zone text) returns jsonb
    language sql stable parallel safe as
$$ select jsonb_build_object('number', v.number, 'published_on', (v.published_at at time zone zone)::date,
       'act_number', v.act_number, 'act_date', v.act_date, 'act_body', v.act_body,
       'act_path', case when v.act_file is not null then
           '/plans/' || (select p.slug from plans.plan p where p.id = v.plan) || '/versions/' || v.number || '/act' end,
       'reason', v.reason)
   from plans.plan_version v where v.id = of_version $$;
