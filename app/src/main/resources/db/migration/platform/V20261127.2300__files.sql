-- uploaded files: in the database, so that every instance that shares it reads what any of them took in
create table platform.file (
    sha256  text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size    bigint      not null check (size >= 0),
    kept_at timestamptz not null
);
comment on table platform.file is 'A content that somebody uploaded; the same is kept once, whoever sends it.';

create table platform.file_piece (
    sha256   text  not null references platform.file,
    position int   not null,
    bytes    bytea not null,
    primary key (sha256, position)
);
comment on table platform.file_piece is 'The bytes of a content, in pieces of a megabyte.';
alter table platform.file_piece alter column bytes set storage external;

insert into platform.unshown_table values
    ('platform.file', 'what is public of it is named by another record, which tells of its change'),
    ('platform.file_piece', 'the bytes of a file never change');
