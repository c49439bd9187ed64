-- who writes what is published about a period: the secretariat about all, an institution's coordinator about its own
update access.role set permissions = permissions || '{monitoring.reports}'
    where code in ('coordinator', 'integrity-coordinator');
-- who keeps the sittings that deal with it
update access.role set permissions = permissions || '{monitoring.sittings}'
    where code in ('coordinator', 'body-secretary');
