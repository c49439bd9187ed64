-- a file on its way into the directory: its rows as they were read, until somebody has seen what they would do
create table directory.sheet_import (
    id         uuid        primary key,
    sheet      text        not null,
    file_name  text        not null,
    file       jsonb       not null,
    account    uuid        not null,
    begun_at   timestamptz not null,
    applied_at timestamptz,
    outcome    jsonb
);
create index sheet_import_account on directory.sheet_import (account, begun_at);
comment on column directory.sheet_import.file is 'What was read of the file, row by row.';
comment on column directory.sheet_import.outcome is 'How many rows were new, changed, unchanged and refused; null until it was applied.';
insert into platform.unshown_table values
    ('directory.sheet_import', 'files on their way in are for the workspace');
