-- a sheet of reports on its way in: its rows as they were read, until somebody has seen what they would do
create table monitoring.sheet_upload (
    id         uuid        primary key,
    period     uuid        not null references monitoring.period,
    file_name  text        not null,
    file       jsonb       not null,
    account    uuid        not null,
    begun_at   timestamptz not null,
    applied_at timestamptz,
    outcome    jsonb
);
create index sheet_upload_period on monitoring.sheet_upload (period);
create index sheet_upload_account on monitoring.sheet_upload (account, begun_at);
create index sheet_upload_begun on monitoring.sheet_upload (begun_at);
comment on column monitoring.sheet_upload.file is 'What was read of the file, row by row.';
comment on column monitoring.sheet_upload.outcome is 'What became of each row; null until it was confirmed.';
insert into platform.unshown_table values
    ('monitoring.sheet_upload', 'sheets on their way in are for the workspace');
