-- whose roles ended with their institution, for those who give roles at who follows it
create view access.ended_role as
select s.id as assignment, s.account, d.successor, d.on_day
from access.assignment s
join directory.succession d on d.predecessor = s.institution and d.on_day = s.valid_to
where s.scope in ('INSTITUTION', 'UNIT') and s.ended_at is null and d.successor is not null;
