package org.besa.monitoring.rates;

/// Beginnings of queries of what plans promised.
final class VersionsInForce {

    /// The version of each plan in force on `:on`.
    static final String SAID = """
            with said as (
                select distinct on (s.plan) s.plan, s.plan_version, s.number, o.institution, v.period_start, v.period_end
                from monitoring.snapshots(:on, :zone) s
                join plans.plan o on o.id = s.plan
                join plans.plan_version v on v.id = s.plan_version
                where o.kind = :kind and (:plan::uuid is null or o.id = :plan::uuid)
                order by s.plan, s.taken_on desc, s.number desc)
            """;

    /// The institution that answers for a measure of version `s`, after [MeasureLead#JOIN].
    static final String INSTITUTION = "coalesce(lead.heir, s.institution)";

    /// The unit that answers, as long as its institution does; after [MeasureLead#JOIN].
    static final String UNIT = "case when lead.heir = lead.standing then lead.unit end";

    private VersionsInForce() {}
}
