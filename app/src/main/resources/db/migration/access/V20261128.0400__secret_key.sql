create table access.secret_key (
    single boolean primary key default true check (single),
    value  bytea   not null
);
comment on table access.secret_key is 'By what the key that lies outside of the database is known again: an HMAC under it.';

insert into platform.unshown_table values
    ('access.secret_key', 'what belongs to the key is nobody''s business');
