create table monitoring.reminder (
    account uuid        not null,
    period  uuid        not null references monitoring.period,
    step    int         not null,
    at      timestamptz not null,
    primary key (account, period, step)
);
create index reminder_period on monitoring.reminder (period);
comment on table monitoring.reminder is 'Who was reminded of a period at which step, written with the mail itself: never twice.';
comment on column monitoring.reminder.step is
    'Days after the day on which reports are due, negative before it; -1000 is the request when the period is opened.';

insert into platform.unshown_table values ('monitoring.reminder', 'who was written to is for nobody to see');
