create table monitoring.evidence (
    id             uuid primary key,
    version        int         not null,
    institution    uuid        not null references directory.institution,
    kind           text        not null,
    title          jsonb       not null,
    speaks_of      date,
    publisher      text        not null,
    public         boolean     not null,
    file           text references platform.file,
    file_name      text,
    file_type      text,
    file_size      bigint,
    address        text,
    copy           text references platform.file,
    copy_type      text,
    copy_size      bigint,
    copied_at      timestamptz,
    copy_fault     text,
    added_at       timestamptz not null,
    account        uuid        not null,
    adder_name     text        not null,
    for_account    uuid,
    check (num_nonnulls(file, address) = 1),
    check (num_nonnulls(file, file_name, file_type, file_size) in (0, 4)),
    check (num_nonnulls(copy, copy_type, copy_size, copied_at) in (0, 4)),
    check (address is not null or num_nonnulls(copy, copy_fault) = 0),
    check (num_nonnulls(copy, copy_fault) < 2)
);
create index evidence_institution on monitoring.evidence (institution, added_at desc);
create index evidence_file on monitoring.evidence (file) where file is not null;
create index evidence_copy on monitoring.evidence (copy) where copy is not null;
comment on table monitoring.evidence is 'What shows that something was done: a file or an address. One may prove several measures.';
comment on column monitoring.evidence.speaks_of is 'The day of which it speaks, which is not the day on which it was added.';
comment on column monitoring.evidence.copy is 'The page of the address as it was when it was added; null while or when it could not be fetched.';
comment on column monitoring.evidence.copy_fault is 'Why the page could not be fetched; null while nobody has tried, or when it could.';
comment on column monitoring.evidence.for_account is 'Whom a deputy acted for; null when nobody.';

create table monitoring.proof (
    status_report uuid        not null references monitoring.status_report,
    evidence      uuid        not null references monitoring.evidence,
    attached_at   timestamptz not null,
    attached_by   uuid        not null,
    attached_for  uuid,
    state         text        not null check (state in ('PENDING', 'ACCEPTED', 'REFUSED')),
    note          jsonb       not null,
    checked_at    timestamptz,
    account       uuid,
    checker_name  text,
    primary key (status_report, evidence),
    check (num_nonnulls(checked_at, account, checker_name) = case state when 'PENDING' then 0 else 3 end)
);
create index proof_evidence on monitoring.proof (evidence);
comment on table monitoring.proof is 'Which evidence stands with which report, and whether the verifier accepts it.';
comment on column monitoring.proof.attached_for is 'Whom a deputy acted for; null when nobody.';
