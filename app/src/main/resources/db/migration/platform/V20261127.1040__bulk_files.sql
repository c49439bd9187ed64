-- the files of open data, as they were made after the last publication: the same on every machine that serves them
create table platform.bulk_file (
    name      text        primary key,
    dataset   text        not null,
    format    text        not null,
    content   uuid        not null,
    earlier   uuid,
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint      not null,
    row_count int         not null,
    edition   text        not null,
    made_at   timestamptz not null
);
comment on table platform.bulk_file is 'A file of open data by its name below /data/.';
comment on column platform.bulk_file.earlier is 'The content before, which somebody may still be downloading.';
comment on column platform.bulk_file.edition is
    'What the rows and columns were when it was made; it is made anew when that differs.';

create table platform.bulk_part (
    content  uuid  not null,
    position int   not null,
    bytes    bytea not null,
    primary key (content, position)
);
comment on table platform.bulk_part is 'The bytes of a file, in pieces that fit into memory.';
alter table platform.bulk_part alter column bytes set storage external;
