package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.monitoring.MeasureLead;
import org.besa.monitoring.rates.RateRule.ScaleEdition;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the measures that versions of plans promise, counted by what became of them.
@Component
class PlannedMeasures {

    /// Both ways in which a year is counted, which need the same reports: what was to be done in it, by the
    /// version in force at its end, and what was to be finished in it, by that of its first day. A measure that is
    /// due and was last said to be under way, or of which nothing was said in the year, is not done.
    private static final String PLANNED = VersionsInForce.SAID_TWICE + ", %s, %s" + """
            , planned as materialized (
                select s.plan, s.number, s.january, m.promise, %s,
                    m.deadline_kind not in ('OPEN', 'EVENT', 'NONE')
                        and coalesce(m.deadline_end between :first and :last, false) as due
                from said s join plans.measure m on m.plan_version = s.plan_version
                %s
                where m.deadline_kind not in ('OPEN', 'EVENT', 'NONE') and m.deadline_end between :first and :last
                    or not s.january and (m.deadline_kind in ('OPEN', 'EVENT', 'NONE') or m.deadline_end is null
                            or m.deadline_end > :last)
                        and coalesce(m.start_start, s.period_start, :first) <= :last
                        and coalesce(s.period_end, 'infinity') >= :first),
            became as (
                select t.plan, t.number, t.january, t.part, t.due, p.ends, p.scheme_from, r.said, r.said_status, r.verified,
                    r.verified_status,
                    not (t.due and r.said in ('GOING', 'NOT_DUE')) and (p.ends >= :first or r.verified = 'DONE') as counts,
                    not (t.due and r.verified in ('GOING', 'NOT_DUE')) and (p.ends >= :first or r.verified = 'DONE')
                        as counts_verified
                from planned t
                left join last r on r.promise = t.promise
                left join told p on p.opened = r.opened
                where %s)
            select january, plan, number, part, scheme_from,
                case when counts then said end as said, case when counts then said_status end as said_status,
                case when counts_verified then verified end as verified,
                case when counts_verified then verified_status end as verified_status, count(*)::int as members
            from became
            where not coalesce(ends < :first and (verified = 'CANCELLED' or verified = 'DONE' and not due), false)
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """;

    private static final String ASSESSED = VersionsInForce.SAID + """
            , promised as (
                select s.plan, s.number, m.promise, %s
                from said s join plans.measure m on m.plan_version = s.plan_version
                %s)
            select t.plan, t.number, t.part, null as scheme_from, last.value as said, null as said_status,
                last.value as verified, null as verified_status, 0 as said_degree, 0 as verified_degree,
                count(*)::int as members
            from promised t
            left join lateral (
                select a.value from monitoring.assessment a
                where a.promise = t.promise and a.scale = :scale and a.edition = :edition
                order by a.at desc, a.id desc limit 1) last on true
            where %s
            group by 1, 2, 3, 5
            """;

    private final JsonRows rows;

    PlannedMeasures(JsonRows rows) {
        this.rows = rows;
    }

    /// Measures of a year that have everything in common.
    ///
    /// @param january whether they stand in the version in force on the first day, else in that of the last
    private record Planned(
            boolean january,
            UUID plan,
            int number,
            @Nullable UUID part,
            @Nullable LocalDate schemeFrom,
            @Nullable String said,
            @Nullable String saidStatus,
            @Nullable String verified,
            @Nullable String verifiedStatus,
            int members) {

        Population population() {
            return january ? Population.DUE_IN_YEAR_AS_OF_JANUARY : Population.PLANNED_IN_YEAR;
        }

        Cell cell() {
            return new Cell(
                    plan,
                    number,
                    part,
                    schemeFrom,
                    said,
                    saidStatus,
                    verified,
                    verifiedStatus,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    members);
        }
    }

    /// Those of a year, as far as what was said until its end: [Population#PLANNED_IN_YEAR] and
    /// [Population#DUE_IN_YEAR_AS_OF_JANUARY], as far as there are any.
    ///
    /// @param parameters of the reader and the plans
    Map<Population, List<Cell>> list(RateScope scope, Grain grain, Reach seen, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("first", scope.lastFullYear().first());
        all.put("last", scope.lastFullYear().last());
        all.put("january", scope.versionsOn(Population.DUE_IN_YEAR_AS_OF_JANUARY));
        all.put("on", scope.versionsOn(Population.PLANNED_IN_YEAR));
        boolean owned = isOwnerAsked(grain, seen);
        return rows
                .list(
                        Planned.class,
                        PLANNED.formatted(
                                LatestReport.periods("p.ends <= :last"),
                                LatestReport.words("select plan from said"),
                                columns(grain, owned),
                                owned ? MeasureLead.JOIN : "",
                                owned ? Reach.covers("t") : "true"),
                        all)
                .stream()
                .collect(Collectors.groupingBy(
                        Planned::population, Collectors.mapping(Planned::cell, Collectors.toList())));
    }

    /// All, with where they were placed on a scale.
    ///
    /// @param parameters of the reader and the plans
    List<Cell> listAssessed(
            RateScope scope, ScaleEdition scale, Grain grain, Reach seen, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("on", scope.versionsOn(Population.ASSESSED));
        all.put("scale", scale.code());
        all.put("edition", scale.edition());
        boolean owned = isOwnerAsked(grain, seen);
        return rows.list(
                Cell.class,
                ASSESSED.formatted(
                        columns(grain, owned), owned ? MeasureLead.JOIN : "", owned ? Reach.covers("t") : "true"),
                all);
    }

    /// Who answers for a measure is found out only where it matters: it may have been handed over many times.
    private static boolean isOwnerAsked(Grain grain, Reach seen) {
        return grain == Grain.INSTITUTION || !seen.everywhere();
    }

    private static String columns(Grain grain, boolean owned) {
        String part = switch (grain) {
            case PLAN -> "null::uuid as part";
            case GROUP -> "m.plan_group as part";
            case INSTITUTION -> VersionsInForce.INSTITUTION + " as part";
        };
        return owned
                ? part + ", " + VersionsInForce.INSTITUTION + " as institution, " + VersionsInForce.UNIT + " as unit"
                : part;
    }
}
