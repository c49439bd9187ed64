create table access.totp (
    account      uuid primary key references access.account on delete cascade,
    secret       bytea       not null,
    last_step    bigint      not null,
    confirmed_at timestamptz
);
comment on column access.totp.secret is 'Closed with a key that lies outside of the database.';
comment on column access.totp.last_step is 'The last step of time whose code was used: no code is good twice.';
comment on column access.totp.confirmed_at is 'Null until the application has shown a code.';

create table access.recovery_code (
    account uuid  not null references access.account on delete cascade,
    digest  bytea not null,
    primary key (account, digest)
);

insert into platform.unshown_table values
    ('access.totp', 'a second factor is nobody else''s business'),
    ('access.recovery_code', 'neither are recovery codes');
