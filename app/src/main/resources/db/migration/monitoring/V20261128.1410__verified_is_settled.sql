-- what was verified before plans knew of it
insert into plans.settlement (promise, how, on_day, changes, changed_at)
select promise, verified_standing, (verified_at at time zone 'Europe/Tirane')::date, 1, verified_at
from (
    select distinct on (r.promise) r.promise, r.verified_standing, r.verified_at
    from monitoring.status_report r join monitoring.period p on p.id = r.period
    where r.verified_standing is not null
    order by r.promise, p.ends desc, r.verified_at desc) latest
where verified_standing in ('DONE', 'CANCELLED');
