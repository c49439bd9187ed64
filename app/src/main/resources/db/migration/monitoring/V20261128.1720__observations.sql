create table monitoring.observation (
    id            uuid primary key,
    status_report uuid        not null references monitoring.status_report,
    status        text        not null,
    standing      text        not null,
    percent       int check (percent between 0 and 100),
    text          jsonb       not null,
    address       text        not null,
    at            timestamptz not null,
    account       uuid        not null,
    organisation  text        not null
);
create index observation_report on monitoring.observation (status_report, at);
comment on table monitoring.observation is
    'What a monitor outside of government says of a measure in a period, beside the institution and the secretariat; the latest of an account stands.';
comment on column monitoring.observation.address is 'Where it is shown; empty when not told.';
comment on column monitoring.observation.organisation is 'In whose name it is said: what the public reads instead of a person.';
