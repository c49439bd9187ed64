package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.besa.monitoring.rates.RateRule.ScaleEdition;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what rates are made of: one query for each population, whatever number of rules and however broken down.
///
/// Where a measure was asked for more than once, where it stood last counts. Giving up takes effect with the
/// verdict: what an institution only says to be cancelled counts as if nothing were said.
@Component
class Populations {

    /// Which report of a promise says where it stood last; `r` is the report, `p` its period.
    private static final String LATEST =
            "p.ends desc, (r.state = 'VERIFIED') desc, (r.state = 'SUBMITTED') desc, p.opened_at desc, p.id";

    private static final String SAID = """
            case when r.verified_standing = 'CANCELLED' then 'CANCELLED'
                when r.state in ('SUBMITTED', 'VERIFIED') and r.standing <> 'CANCELLED' then r.standing end""";

    private static final String SAID_STATUS = """
            case when r.verified_standing = 'CANCELLED' then r.verified_status
                when r.state in ('SUBMITTED', 'VERIFIED') and r.standing <> 'CANCELLED' then r.status end""";

    private static final String REPORTS = """
            select plan, number, plan_group, institution, scheme_from, due, latest, handed_in, in_time, said, said_status,
                verified, verified_status, count(*)::int as members
            from (
                select r.plan, v.number, m.plan_group, r.institution, p.scheme_from, r.why <> 'ONGOING' as due,
                    row_number() over (partition by r.promise order by %s) = 1 as latest,
                    r.state <> 'ASKED' and r.first_submitted_at is not null as handed_in,
                    r.state <> 'ASKED' and coalesce(r.first_submitted_at
                        < (coalesce(s.on_day, p.ends) + 1)::timestamp at time zone :zone, false) as in_time,
                    %s as said, %s as said_status,
                    r.verified_standing as verified, r.verified_status
                from monitoring.status_report r
                join monitoring.period p on p.id = r.period
                left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
                join plans.plan o on o.id = r.plan
                join plans.measure m on m.id = r.measure
                join plans.plan_version v on v.id = m.plan_version
                where o.kind = :kind and (:plan::uuid is null or o.id = :plan::uuid)
                    and (:period::uuid is null or p.id = :period::uuid)
                    and p.starts >= :first and p.ends <= :last and %s) report
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
            """.formatted(LATEST, SAID, SAID_STATUS, seen("r"));

    /// The version of each plan in force on `:on`.
    static final String VERSIONS = """
            with said as (
                select distinct on (s.plan) s.plan, s.plan_version, s.number, o.institution, v.period_start, v.period_end
                from monitoring.snapshots(:on, :zone) s
                join plans.plan o on o.id = s.plan
                join plans.plan_version v on v.id = s.plan_version
                where o.kind = :kind and (:plan::uuid is null or o.id = :plan::uuid)
                order by s.plan, s.taken_on desc, s.number desc)
            """;

    /// Who answers for a measure; `m` is the measure.
    static final String LEAD = """
            left join lateral (
                select plans.heir(m.promise, o.institution) as heir, coalesce(i.merged_into, i.id) as standing,
                    coalesce(u.merged_into, u.id) as unit
                from plans.measure_owner o
                join directory.institution i on i.id = o.institution
                left join directory.unit u on u.id = o.unit
                where o.measure = m.id and o.role = 'LEAD'
                order by o.position limit 1) lead on true
            """;

    /// A measure that is due and was last said to be under way, or of which nothing was said in the year, is not
    /// done.
    private static final String PLANNED = VERSIONS + """
            , planned as (
                select s.plan, s.number, m.promise, m.plan_group,
                    m.deadline_kind not in ('OPEN', 'EVENT', 'NONE')
                        and coalesce(m.deadline_end between :first and :last, false) as due,
                    coalesce(lead.heir, s.institution) as institution,
                    case when lead.heir = lead.standing then lead.unit end as unit
                from said s join plans.measure m on m.plan_version = s.plan_version
            """ + LEAD + """
                where m.deadline_kind not in ('OPEN', 'EVENT', 'NONE') and m.deadline_end between :first and :last
                    or :ongoing and (m.deadline_kind in ('OPEN', 'EVENT', 'NONE') or m.deadline_end is null
                            or m.deadline_end > :last)
                        and coalesce(m.start_start, s.period_start, :first) <= :last
                        and coalesce(s.period_end, 'infinity') >= :first)
            select t.plan, t.number, t.plan_group, t.institution, last.scheme_from,
                case when last.counts then last.said end as said,
                case when last.counts then last.said_status end as said_status,
                case when last.counts_verified then last.verified end as verified,
                case when last.counts_verified then last.verified_status end as verified_status,
                0 as said_degree, 0 as verified_degree, count(*)::int as members
            from planned t
            left join lateral (
                select p.ends, p.scheme_from, r.said, r.said_status, r.verified, r.verified_status,
                    not (t.due and r.said in ('GOING', 'NOT_DUE'))
                        and (p.ends >= :first or r.verified = 'DONE') as counts,
                    not (t.due and r.verified in ('GOING', 'NOT_DUE'))
                        and (p.ends >= :first or r.verified = 'DONE') as counts_verified
                from (
                    select r.period, r.promise, r.state, %s as said, %s as said_status, r.verified_standing as verified,
                        r.verified_status
                    from monitoring.status_report r where r.promise = t.promise) r
                join monitoring.period p on p.id = r.period
                where p.ends <= :last
                order by %s limit 1) last on true
            where %s and not coalesce(last.ends < :first
                and (last.verified = 'CANCELLED' or last.verified = 'DONE' and not t.due), false)
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """.formatted(SAID, SAID_STATUS, LATEST, seen("t"));

    private static final String ASSESSED = VERSIONS + """
            , promised as (
                select s.plan, s.number, m.promise, m.plan_group, coalesce(lead.heir, s.institution) as institution,
                    case when lead.heir = lead.standing then lead.unit end as unit
                from said s join plans.measure m on m.plan_version = s.plan_version
            """ + LEAD + """
                )
            select t.plan, t.number, t.plan_group, t.institution, null as scheme_from, last.value as said,
                null as said_status, last.value as verified, null as verified_status, 0 as said_degree,
                0 as verified_degree, count(*)::int as members
            from promised t
            left join lateral (
                select a.value from monitoring.assessment a
                where a.promise = t.promise and a.scale = :scale and a.edition = :edition
                order by a.at desc, a.id desc limit 1) last on true
            where %s
            group by 1, 2, 3, 4, 6
            """.formatted(seen("t"));

    private final JsonRows rows;
    private final OutcomeIndicators indicators;
    private final Clock clock;

    Populations(JsonRows rows, OutcomeIndicators indicators, Clock clock) {
        this.rows = rows;
        this.indicators = indicators;
        this.clock = clock;
    }

    /// The condition that a reader sees a row, with the parameters of [Reach].
    static String seen(String row) {
        return """
                (:everywhere or %1$s.institution = any(:institutions::uuid[]) or %1$s.unit = any(:units::uuid[])
                    or %1$s.plan = any(:plans::uuid[]))""".formatted(row);
    }

    /// Reports that have everything in common that rates ask of.
    ///
    /// @param latest whether it is the last report of its measure in the time looked at
    record Reports(
            UUID plan,
            int number,
            UUID planGroup,
            UUID institution,
            LocalDate schemeFrom,
            boolean due,
            boolean latest,
            boolean handedIn,
            boolean inTime,
            @Nullable String said,
            @Nullable String saidStatus,
            @Nullable String verified,
            @Nullable String verifiedStatus,
            int members) {

        Cell cell() {
            return new Cell(
                    plan,
                    number,
                    planGroup,
                    institution,
                    schemeFrom,
                    said,
                    saidStatus,
                    verified,
                    verifiedStatus,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    members);
        }

        Cell punctuality() {
            return cell().placed(handedIn ? inTime ? Population.IN_TIME : Population.AFTERWARDS : null);
        }
    }

    /// What a reader sees of a population.
    ///
    /// @param scale on which it is placed, for what is assessed; null otherwise
    List<Cell> cells(Population population, @Nullable ScaleEdition scale, RateScope scope, Reach seen) {
        return switch (population) {
            case DUE_IN_PERIOD -> reports(scope, seen, report -> report.due() && report.latest(), Reports::cell);
            case ASKED -> reports(scope, seen, Reports::latest, Reports::cell);
            case REPORTED -> reports(scope, seen, report -> true, Reports::punctuality);
            case PLANNED_IN_YEAR -> planned(scope, population, seen);
            case DUE_IN_YEAR_AS_OF_JANUARY -> planned(scope, population, seen);
            case OUTCOME_INDICATORS -> indicators.cells(parameters(scope, seen), scope.lastFullYear());
            case ASSESSED -> assessed(scope, scale, seen);
        };
    }

    private List<Cell> reports(RateScope scope, Reach seen, Predicate<Reports> which, Function<Reports, Cell> placed) {
        Map<String, Object> parameters = parameters(scope, seen);
        parameters.put("period", scope.period());
        parameters.put("first", scope.first());
        parameters.put("last", scope.last());
        return rows.list(Reports.class, REPORTS, parameters).stream()
                .filter(which)
                .map(placed)
                .toList();
    }

    private List<Cell> planned(RateScope scope, Population population, Reach seen) {
        Map<String, Object> parameters = parameters(scope, seen);
        parameters.put("on", scope.versionsOn(population));
        parameters.put("ongoing", population == Population.PLANNED_IN_YEAR);
        parameters.put("first", scope.lastFullYear().first());
        parameters.put("last", scope.lastFullYear().last());
        return rows.list(Cell.class, PLANNED, parameters);
    }

    private List<Cell> assessed(RateScope scope, @Nullable ScaleEdition scale, Reach seen) {
        if (scale == null || scale.edition() == null) {
            return List.of();
        }
        Map<String, Object> parameters = parameters(scope, seen);
        parameters.put("on", scope.versionsOn(Population.ASSESSED));
        parameters.put("scale", scale.code());
        parameters.put("edition", scale.edition());
        return rows.list(Cell.class, ASSESSED, parameters);
    }

    private Map<String, Object> parameters(RateScope scope, Reach seen) {
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.put("kind", scope.planKind());
        parameters.put("plan", scope.plan());
        parameters.put("zone", clock.getZone().getId());
        return parameters;
    }
}
