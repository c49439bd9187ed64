package org.besa.monitoring.web;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.monitoring.Standing;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A promise that stands, with where it stood last.
///
/// @param deadline in words; empty when it has none
/// @param start the first day of work; null when not told
/// @param due the last day of the deadline; null when it has none
/// @param firstDue as first promised; null when it had none
/// @param standing what was verified last; null when nothing was
/// @param status of the list of statuses, verified last; null when nothing was
/// @param schemeFrom the edition of that list; null when nothing was verified
/// @param percent how far, as verified; null when not told
/// @param waits whether a report waits for its verdict
/// @param asked whether a report was ever asked for
public record PlacedMeasure(
        UUID promise,
        String path,
        String code,
        LocalizedText title,
        LocalizedText deadline,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        @Nullable Standing standing,
        @Nullable String status,
        @Nullable LocalDate schemeFrom,
        @Nullable Integer percent,
        boolean waits,
        boolean asked) {

    static final String QUERY = """
            select c.promise, '/plans/' || p.slug || '/measures/' || m.slug as path, m.code, m.title,
                m.deadline_raw as deadline, coalesce(m.start_start, v.period_start) as start, m.deadline_end as due,
                f.deadline_end as first_due, last.standing, last.status, last.scheme_from, last.percent,
                coalesce(reports.waits, false) as waits, coalesce(reports.asked, 0) > 0 as asked
            from unnest(:promises::uuid[]) with ordinality wanted (promise, nth)
            join plans.promise_course c on c.promise = wanted.promise
            join plans.plan p on p.id = c.plan
            join plans.measure m on m.id = c.last_measure
            join plans.plan_version v on v.id = m.plan_version
            join plans.measure f on f.id = c.first_measure
            left join lateral (
                select r.verified_standing as standing, r.verified_status as status, r.verified_percent as percent,
                    t.scheme_from
                from monitoring.status_report r join monitoring.period t on t.id = r.period
                where r.promise = c.promise and r.state = 'VERIFIED'
                order by t.ends desc, t.opened_at desc limit 1) last on true
            left join lateral (
                select count(*) as asked, bool_or(r.state = 'SUBMITTED') as waits
                from monitoring.status_report r where r.promise = c.promise) reports on true
            order by wanted.nth
            """;

    /// Where it stands: what was verified, else that a report waits, else that nothing was handed in.
    public Place place() {
        if (standing != null) {
            return Place.of(standing);
        }
        return waits ? Place.WAITS : asked ? Place.NOT_REPORTED : Place.NOT_ASKED;
    }
}
