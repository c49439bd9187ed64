-- The parts of a version are shown from its publication on, and are frozen by then: that it is published tells of them.
-- Whoever writes a draft leaves alone what is kept of public pages.
insert into platform.unshown_table
    select 'plans.' || name, 'shown once its version is published, which tells of it'
    from unnest(array['plan_group', 'problem', 'promise', 'measure', 'measure_problem', 'measure_owner', 'activity',
        'indicator', 'budget_line']) name;

-- a version tells of its changes once it is published
drop trigger if exists content_changed on plans.plan_version;
create trigger content_changed after update on plans.plan_version for each row
    when (old.published_at is not null or new.published_at is not null) execute function platform.content_changed();
create trigger content_changed_at_once after insert on plans.plan_version for each row
    when (new.published_at is not null) execute function platform.content_changed();
create trigger content_changed_for_good after delete on plans.plan_version for each row
    when (old.published_at is not null) execute function platform.content_changed();

-- a measure of a draft that is deleted has its courses looked for, and none is found; the database calls that a deletion
drop trigger if exists content_changed on plans.promise_course;
create trigger content_changed after insert or update on plans.promise_course
    for each statement execute function platform.content_changed();
