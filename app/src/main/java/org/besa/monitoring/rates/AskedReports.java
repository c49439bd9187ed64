package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the reports that were asked for in a time, counted by all that rates ask of them.
@Component
class AskedReports {

    private static final String PERIODS = """
            (:period::uuid is null or p.id = :period::uuid) and p.starts >= :first and p.ends <= :last""";

    private static final String PLANS =
            "select o.id from plans.plan o where o.kind = :kind and (:plan::uuid is null or o.id = :plan::uuid)";

    private final JsonRows rows;

    AskedReports(JsonRows rows) {
        this.rows = rows;
    }

    /// Reports that have everything in common that rates ask of.
    ///
    /// @param part the group or institution of a grain; null where plans are counted as a whole
    /// @param latest whether it is the last report of its measure in the time looked at
    record Counted(
            UUID plan,
            int number,
            @Nullable UUID part,
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

        Cell punctuality() {
            return cell().placed(handedIn ? inTime ? Population.IN_TIME : Population.AFTERWARDS : null);
        }
    }

    /// @param parameters of the reader and the plans
    List<Counted> list(RateScope scope, Grain grain, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("period", scope.period());
        all.put("first", scope.first());
        all.put("last", scope.last());
        return rows.list(Counted.class, sql(scope, grain), all);
    }

    /// In one period a measure is asked for once.
    private static String sql(RateScope scope, Grain grain) {
        boolean once = scope.period() != null;
        String periods = LatestReport.periods(PERIODS);
        String part = switch (grain) {
            case PLAN -> "null::uuid";
            case GROUP -> "m.plan_group";
            case INSTITUTION -> "r.institution";
        };
        return """
                with %s
                select c.plan, v.number, c.part, c.scheme_from, c.due, c.latest, c.handed_in, c.in_time, c.said, c.said_status,
                    c.verified, c.verified_status, c.members
                from (
                    select r.plan, r.plan_version, %s as part, p.scheme_from, r.why <> 'ONGOING' as due, %s as latest,
                        r.state <> 'ASKED' and r.first_submitted_at is not null as handed_in,
                        r.state <> 'ASKED' and coalesce(r.first_submitted_at < p.in_time_before, false) as in_time,
                        %s as said, %s as said_status, r.verified_standing as verified, r.verified_status,
                        count(*)::int as members
                    from monitoring.status_report r
                    join told p on p.id = r.period
                    %s
                    where r.plan in (%s) and %s
                    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) c
                join plans.plan_version v on v.id = c.plan_version
                """.formatted(
                        once ? periods : periods + ", " + LatestReport.ranks(PLANS),
                        part,
                        once ? "true" : "last.rank = " + LatestReport.RANK,
                        Voices.SAID,
                        Voices.SAID_STATUS,
                        (once ? "" : "join last on last.promise = r.promise ")
                                + (grain == Grain.GROUP ? "join plans.measure m on m.id = r.measure" : ""),
                        PLANS,
                        Reach.covers("r"));
    }
}
