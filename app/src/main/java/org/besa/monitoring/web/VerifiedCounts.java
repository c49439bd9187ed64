package org.besa.monitoring.web;

import java.time.LocalDate;
import java.util.List;
import org.besa.monitoring.Standing;
import org.besa.platform.i18n.LocalizedText;

/// The reports of a plan in one period, by what was verified.
///
/// @param missing how many have no verified status yet
/// @param counts how many were verified, by what that means; nothing of what none is
public record VerifiedCounts(LocalizedText periodName, LocalDate ends, int asked, int missing, List<Count> counts) {

    /// How many reports were verified as one thing.
    public record Count(Standing standing, int count) {}

    static final String OF_PLAN = """
            select p.name as period_name, p.ends, sum(c.count)::int as asked,
                coalesce(sum(c.count) filter (where c.standing is null), 0)::int as missing,
                coalesce(jsonb_agg(jsonb_build_object('standing', c.standing, 'count', c.count))
                    filter (where c.standing is not null), '[]') as counts
            from (select r.period, r.verified_standing as standing, count(*)::int as count
                from monitoring.status_report r where r.plan = :plan
                group by r.period, r.verified_standing) c
            join monitoring.period p on p.id = c.period
            group by p.id having count(c.standing) > 0
            order by p.ends desc, p.id
            """;

    /// How many were verified so.
    public int of(Standing standing) {
        return counts.stream()
                .filter(count -> count.standing() == standing)
                .mapToInt(Count::count)
                .sum();
    }
}
