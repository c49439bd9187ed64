create table plans.version_author (
    plan_version uuid not null references plans.plan_version on delete cascade,
    account      uuid not null,
    primary key (plan_version, account)
);
comment on table plans.version_author is 'Who wrote in a version: none of them approves it.';

insert into plans.version_author
    select distinct v.id, e.account from plans.draft_edit e join plans.plan_version v on v.id = e.plan_version;

insert into platform.unshown_table values
    ('plans.version_author', 'who wrote a draft is for the workspace');
