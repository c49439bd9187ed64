create index measure_owner_unit on plans.measure_owner (unit) where unit is not null;
