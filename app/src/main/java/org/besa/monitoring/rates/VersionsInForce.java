package org.besa.monitoring.rates;

/// Beginnings of queries of what plans promised.
final class VersionsInForce {

    /// The version of each plan in force on `:on`.
    static final String SAID = said("select :on::date as day, false as january");

    /// The version of each plan in force on `:on`, and that of `:january`.
    static final String SAID_TWICE =
            said("select :on::date as day, false as january union all select :january::date, true");

    /// The institution that answers for a measure of version `s`, after [MeasureLead#JOIN].
    static final String INSTITUTION = "coalesce(lead.heir, s.institution)";

    /// The unit that answers, as long as its institution does; after [MeasureLead#JOIN].
    static final String UNIT = "case when lead.heir = lead.standing then lead.unit end";

    private VersionsInForce() {}

    private static String said(String days) {
        return """
                with said as (
                    select distinct on (d.january, s.plan) s.plan, s.plan_version, s.number, d.january, o.institution,
                        v.period_start, v.period_end
                    from (%s) d
                    cross join lateral monitoring.snapshots(d.day, :zone) s
                    join plans.plan o on o.id = s.plan
                    join plans.plan_version v on v.id = s.plan_version
                    where o.kind = :kind and (:plan::uuid is null or o.id = :plan::uuid)
                    order by d.january, s.plan, s.taken_on desc, s.number desc)
                """.formatted(days);
    }
}
