alter table access.account alter column password_hash drop not null;
alter table access.account add column language text not null default 'sq';
comment on column access.account.password_hash is 'Null for who signs in by other means.';
comment on column access.account.language is 'In which they are written to.';

create table access.invitation (
    id           uuid        primary key,
    email        text,
    role         text        not null references access.role,
    scope        text        not null check (scope in ('SYSTEM', 'INSTITUTION', 'UNIT')),
    institution  uuid references directory.institution,
    unit         uuid references directory.unit,
    language     text        not null,
    inviter      uuid        not null,
    invited_by   text        not null,
    digest       bytea       not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    withdrawn_at timestamptz
);
create unique index invitation_digest on access.invitation (digest);
create index invitation_role on access.invitation (role);
create index invitation_institution on access.invitation (institution);
create index invitation_unit on access.invitation (unit);
comment on column access.invitation.email is 'Null for the first administrator, who names it.';
comment on column access.invitation.digest is 'Of the secret in the link, which is kept nowhere.';

create table access.passkey (
    id            bytea       primary key,
    account       uuid        not null references access.account on delete cascade,
    handle        bytea       not null,
    label         text        not null,
    public_key    bytea       not null,
    attestation   bytea       not null,
    client_data   bytea       not null,
    signatures    bigint      not null,
    uv            boolean     not null,
    transports    text        not null,
    backup        boolean     not null,
    backed_up     boolean     not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz not null
);
create index passkey_account on access.passkey (account);
comment on column access.passkey.handle is 'By which the authenticator knows the account.';
comment on column access.passkey.signatures is 'The counter of the authenticator, 0 where it counts none.';
comment on column access.passkey.uv is 'Whether it verified its user (a finger, a face, a number) when it was registered.';

create table access.recovery_link (
    digest     bytea       primary key,
    account    uuid        not null references access.account on delete cascade,
    expires_at timestamptz not null
);
create index recovery_link_account on access.recovery_link (account);

create table access.factor_recovery (
    id           uuid        primary key,
    account      uuid        not null references access.account on delete cascade,
    asked_at     timestamptz not null,
    address      text        not null,
    device       text        not null,
    first        uuid references access.account,
    first_at     timestamptz,
    ended_at     timestamptz,
    ended_by     uuid references access.account,
    granted      boolean     not null default false
);
create unique index factor_recovery_open on access.factor_recovery (account) where ended_at is null;
create index factor_recovery_account on access.factor_recovery (account);
create index factor_recovery_first on access.factor_recovery (first);
create index factor_recovery_ended_by on access.factor_recovery (ended_by);
comment on table access.factor_recovery is 'Second factors that were lost: two administrators have to say that it is so.';

insert into platform.unshown_table values
    ('access.invitation', 'who was invited is nobody else''s business'),
    ('access.passkey', 'how somebody signs in is nobody else''s business'),
    ('access.recovery_link', 'what somebody forgot is nobody else''s business'),
    ('access.factor_recovery', 'what somebody lost is nobody else''s business');
