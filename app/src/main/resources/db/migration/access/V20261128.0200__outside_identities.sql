create table access.outside_identity (
    issuer  text        not null,
    subject text        not null,
    account uuid        not null references access.account on delete cascade,
    tied_at timestamptz not null,
    primary key (issuer, subject),
    unique (account, issuer)
);
comment on table access.outside_identity is 'Under which name of its own a provider knows the owner of an account.';

alter table access.assignment add column outside text;
comment on column access.assignment.outside is
    'The provider that says the role is held, as long as it says so; null for what people gave.';

insert into platform.unshown_table values
    ('access.outside_identity', 'how somebody signs in is nobody else''s business');
