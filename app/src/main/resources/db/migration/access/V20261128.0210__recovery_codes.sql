-- digests of codes that are easy to type can be guessed by whoever has a copy of them: their owners make new ones
drop table access.recovery_code;
create table access.recovery_code (
    account uuid not null references access.account on delete cascade,
    hash    text not null,
    primary key (account, hash)
);
comment on column access.recovery_code.hash is 'With the name of its algorithm in front, as of passwords.';
