create table platform.tally (
    key     text        primary key,
    count   int         not null,
    last_at timestamptz not null,
    ends_at timestamptz not null
);
create index tally_ends_at on platform.tally (ends_at);
comment on table platform.tally is 'How often something happened that may happen only so often; keys name the limit and digest whose it is.';

insert into platform.unshown_table values
    ('platform.tally', 'counts of attempts, shown to nobody');
