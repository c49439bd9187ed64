package org.besa.monitoring;

/// Who answers for a measure, as a part of queries.
public final class MeasureLead {

    /// Joins to measure `m` what is known of its `lead`: the institution that is named and `standing` today, its `heir`
    /// by handovers, and the `unit`; nothing where nobody is named. Only what was ever handed over is followed from
    /// hand to hand.
    public static final String JOIN = """
            left join lateral (
                select case when exists (select from plans.handover h where h.promise = m.promise)
                        then plans.heir(m.promise, o.institution) else coalesce(i.merged_into, i.id) end as heir,
                    coalesce(i.merged_into, i.id) as standing, coalesce(u.merged_into, u.id) as unit
                from plans.measure_owner o
                join directory.institution i on i.id = o.institution
                left join directory.unit u on u.id = o.unit
                where o.measure = m.id and o.role = 'LEAD'
                order by o.position limit 1) lead on true
            """;

    private MeasureLead() {}
}
