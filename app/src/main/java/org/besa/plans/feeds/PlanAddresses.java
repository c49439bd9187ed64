package org.besa.plans.feeds;

import java.util.List;
import java.util.Map;
import org.besa.platform.data.JsonRows;
import org.besa.platform.web.SitemapSource;
import org.springframework.stereotype.Component;

/// The pages of plans and of the promises that stand in them.
@Component
class PlanAddresses implements SitemapSource {

    private final JsonRows rows;

    PlanAddresses(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Address> addresses() {
        return rows.list(Address.class, """
                select t.path, t.last_modified from (
                    select '/plans' as path, max(v.published_at) as last_modified, '' as slug, 0 as part, 0 as place,
                        0 as nth
                    from plans.plan_version v where v.published_at is not null
                    union all
                    select '/plans/' || p.slug, v.published_at, p.slug, 1, 0, 0
                    from plans.plan p join plans.plan_version v on v.id = p.published_version
                    union all
                    select '/plans/' || p.slug || '/measures/' || m.slug, v.published_at, p.slug, 2, g.position,
                        m.position
                    from plans.plan p join plans.plan_version v on v.id = p.published_version
                    join plans.plan_group g on g.plan_version = v.id
                    join plans.measure m on m.plan_group = g.id) t
                order by t.slug, t.part, t.place, t.nth
                """, Map.of());
    }
}
