package org.besa.monitoring.rates;

/// Which report of a measure says where it stood last: that of the period that ended last; among those the verified
/// one, then the one that was handed in, then that of the period that was opened last. The order is computed as one
/// number for each report, so that a database finds the last ones without sorting them.
final class LatestReport {

    /// The number of report `r` of period `p`; divided by `p.size` it leaves `p.opened`.
    static final String RANK = """
            ((p.late * 3 + case r.state when 'VERIFIED' then 2 when 'SUBMITTED' then 1 else 0 end) * p.size + p.opened)""";

    private LatestReport() {}

    /// A part of a query: the periods `told` of which `p` fulfils a condition.
    static String periods(String condition) {
        return """
            told as (
                select p.id, p.ends, p.scheme_from,
                    (coalesce(s.on_day, p.ends) + 1)::timestamp at time zone :zone as in_time_before,
                    dense_rank() over (order by p.ends) as late,
                    row_number() over (order by p.opened_at, p.id desc) as opened, count(*) over () + 1 as size
                from monitoring.period p
                left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
                where %s)
            """.formatted(condition);
    }

    /// A part of a query after [#periods]: the `rank` of the `last` report of each promise.
    ///
    /// @param plans a query for the plans that matter
    static String ranks(String plans) {
        return """
                last as (
                    select r.promise, max(%s) as rank
                    from monitoring.status_report r join told p on p.id = r.period
                    where r.plan in (%s)
                    group by r.promise)
                """.formatted(RANK, plans);
    }

    /// A part of a query after [#periods]: what was said in the `last` report of each promise, in a period known by
    /// `opened`. The rank and what is ranked are one array, so that reports are read once: there are many.
    ///
    /// @param plans a query for the plans that matter
    static String words(String plans) {
        return """
                last as (
                    select promise, word[1]::bigint %% size as opened, word[2] as said, word[3] as said_status,
                        word[4] as verified, word[5] as verified_status
                    from (
                        select r.promise, max(p.size) as size, max(array[
                            lpad(%s::text, 12, '0') collate "C", %s, %s, r.verified_standing, r.verified_status]) as word
                        from monitoring.status_report r join told p on p.id = r.period
                        where r.plan in (%s)
                        group by r.promise) one)
                """.formatted(RANK, Voices.SAID, Voices.SAID_STATUS, plans);
    }
}
