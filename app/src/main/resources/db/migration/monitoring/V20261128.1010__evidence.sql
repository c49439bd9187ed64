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
    media_type     text,
    address        text,
    copy           text references platform.file,
    copy_type      text,
    copied_at      timestamptz,
    copy_fault     text,
    added_at       timestamptz not null,
    account        uuid        not null,
    adder_name     text        not null,
    check (num_nonnulls(file, address) = 1),
    check ((file is null) = (file_name is null) and (file is null) = (media_type is null)),
    check ((copy is null) = (copy_type is null) and (copy is null) = (copied_at is null))
);
create index evidence_institution on monitoring.evidence (institution, added_at desc);
create index evidence_file on monitoring.evidence (file) where file is not null;
create index evidence_copy on monitoring.evidence (copy) where copy is not null;
comment on table monitoring.evidence is 'What shows that something was done: a file or an address. One may prove several measures.';
comment on column monitoring.evidence.speaks_of is 'The day of which it speaks, which is not the day on which it was added.';
comment on column monitoring.evidence.copy is 'The page of the address as it was when it was added; null while or when it could not be fetched.';

create table monitoring.proof (
    status_report uuid not null references monitoring.status_report,
    evidence      uuid not null references monitoring.evidence,
    state         text not null check (state in ('PENDING', 'ACCEPTED', 'REFUSED')),
    note          text not null,
    checked_at    timestamptz,
    account       uuid,
    checker_name  text,
    primary key (status_report, evidence),
    check ((state = 'PENDING') = (checked_at is null))
);
create index proof_evidence on monitoring.proof (evidence);
comment on table monitoring.proof is 'Which evidence stands with which report, and whether the verifier accepts it.';

insert into platform.unshown_table values
    ('monitoring.evidence', 'it becomes public when its report is verified'),
    ('monitoring.proof', 'it becomes public when its report is verified');
