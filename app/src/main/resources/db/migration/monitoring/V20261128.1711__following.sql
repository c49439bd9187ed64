create table monitoring.follower (
    id           uuid        primary key,
    address      text        not null,
    language     text        not null,
    stop_key     text        not null unique,
    last_mail_on date
);
create unique index follower_address on monitoring.follower (lower(address));
comment on table monitoring.follower is
    'Whoever follows something by e-mail, without an account: nothing is known of them but this. Removed with the last thing followed.';
comment on column monitoring.follower.stop_key is
    'Stands in every mail to them, so it is kept as it is. It opens nothing: it stops mails.';
comment on column monitoring.follower.last_mail_on is 'The day of their last digest, of which there is one a day.';

create table monitoring.follow (
    id             uuid        primary key,
    follower       uuid        not null references monitoring.follower on delete cascade,
    plan           uuid references plans.plan,
    promise        uuid references plans.promise,
    institution    uuid references directory.institution,
    asked_at       timestamptz not null,
    confirm_digest bytea       not null unique,
    confirmed_at   timestamptz,
    check (num_nonnulls(plan, promise, institution) = 1),
    unique nulls not distinct (follower, plan, promise, institution)
);
create index follow_plan on monitoring.follow (plan) where plan is not null;
create index follow_promise on monitoring.follow (promise) where promise is not null;
create index follow_institution on monitoring.follow (institution) where institution is not null;
comment on table monitoring.follow is 'What somebody follows; nothing is sent before they confirmed it.';
comment on column monitoring.follow.confirm_digest is 'SHA-256 of the secret in the link that confirms it.';

create table monitoring.followed_change (
    follow uuid not null references monitoring.follow on delete cascade,
    change uuid not null,
    primary key (follow, change)
);
comment on table monitoring.followed_change is
    'Which changes somebody was told of, written with the mail itself; and those that had happened when they began to follow.';

insert into platform.unshown_table values
    ('monitoring.follower', 'whoever follows is for nobody to see'),
    ('monitoring.follow', 'whoever follows is for nobody to see'),
    ('monitoring.followed_change', 'whoever follows is for nobody to see');
