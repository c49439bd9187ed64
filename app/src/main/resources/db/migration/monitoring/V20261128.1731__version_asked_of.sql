alter table monitoring.status_report add column plan_version uuid references plans.plan_version;
update monitoring.status_report r set plan_version = m.plan_version from plans.measure m where m.id = r.measure;
alter table monitoring.status_report alter column plan_version set not null;
create index status_report_version on monitoring.status_report (plan_version);
comment on column monitoring.status_report.plan_version is
    'The version in which its measure stands: figures tell of which versions they are without reading the measures.';
