package org.besa.monitoring.web;

import java.time.LocalDate;
import java.util.List;
import org.besa.monitoring.Standing;
import org.besa.platform.i18n.LocalizedText;

/// The reports of a plan or an institution in one period, by what was verified.
///
/// @param period its address
/// @param missing how many have no verified status yet
/// @param handedIn how many were handed in, whatever came of them
/// @param counts how many were verified, by what that means; nothing of what none is
public record VerifiedCounts(
        LocalizedText periodName,
        String period,
        LocalDate ends,
        int asked,
        int missing,
        int handedIn,
        List<Count> counts) {

    /// How many reports were verified as one thing.
    public record Count(Standing standing, int count) {}

    /// Of a plan, or of an institution; the parameter that is null is not asked for. The latest period first.
    static final String QUERY = """
            select p.name as period_name, p.slug as period, p.ends, sum(c.count)::int as asked,
                coalesce(sum(c.count) filter (where c.standing is null), 0)::int as missing,
                sum(c.handed_in)::int as handed_in,
                coalesce(jsonb_agg(jsonb_build_object('standing', c.standing, 'count', c.count))
                    filter (where c.standing is not null), '[]') as counts
            from (select r.period, r.verified_standing as standing, count(*)::int as count,
                    count(*) filter (where r.first_submitted_at is not null and r.state <> 'ASKED')::int as handed_in
                from monitoring.status_report r
                where (:plan::uuid is null or r.plan = :plan::uuid)
                    and (:institution::uuid is null or r.institution = :institution::uuid)
                group by r.period, r.verified_standing) c
            join monitoring.period p on p.id = c.period
            group by p.id
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
