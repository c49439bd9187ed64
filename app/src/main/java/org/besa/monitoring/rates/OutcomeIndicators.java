package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.monitoring.MeasureLead;
import org.besa.plans.IndicatorPassport;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what became of outcome indicators, of groups and of measures, that have a target for a year.
@Component
class OutcomeIndicators {

    private static final String INDICATORS = VersionsInForce.SAID
            + """
            , promised as (
                select s.plan, s.number, g.id as plan_group, s.institution, null::uuid as unit, i.passport,
                    last.value, last.met, last.verified
                from said s
                join plans.plan_group g on g.plan_version = s.plan_version
                join plans.indicator i on i.plan_group = g.id
                left join lateral (
                    select w.value, w.met, w.verified_at is not null as verified
                    from monitoring.indicator_value w join monitoring.period p on p.id = w.period
                    where w.plan = s.plan and w.indicator = %s and p.ends between :first and :last
                    order by p.ends desc, w.entered_at desc limit 1) last on true
                union all
                select s.plan, s.number, m.plan_group, %s, %s, i.passport, last.value, null, last.verified
                from said s
                join plans.measure m on m.plan_version = s.plan_version
                join plans.indicator i on i.measure = m.id
                %s
                left join lateral (
                    select (told ->> 'value')::numeric as value, r.state = 'VERIFIED' as verified
                    from monitoring.status_report r
                    join monitoring.period p on p.id = r.period
                    join plans.indicator j on j.measure = r.measure
                        and case when i.passport ->> 'code' is null then j.position = i.position
                            else j.passport ->> 'code' = i.passport ->> 'code' end
                    join lateral jsonb_array_elements(r.said -> 'values') told
                        on (told ->> 'number')::int = j.position + 1 and told ->> 'value' is not null
                    where r.promise = m.promise and r.state in ('SUBMITTED', 'VERIFIED')
                        and p.ends between :first and :last
                    order by p.ends desc, (r.state = 'VERIFIED') desc limit 1) last on true)
            select t.plan, t.number, t.plan_group, t.institution, t.passport, t.value, t.met,
                coalesce(t.verified, false) as verified
            from promised t
            where t.passport ->> 'level' = 'OUTCOME' and %s
            """.formatted(
                            IndicatorValues.KEY,
                            VersionsInForce.INSTITUTION,
                            VersionsInForce.UNIT,
                            MeasureLead.JOIN,
                            Reach.covers("t"));

    private final JsonRows rows;

    OutcomeIndicators(JsonRows rows) {
        this.rows = rows;
    }

    /// An indicator with what was measured last in the year.
    ///
    /// @param value null when nothing was, or the target is told in words
    /// @param met whether a target that is told in words was reached; null when nobody has said
    /// @param verified whether that was verified
    record Measured(
            UUID plan,
            int number,
            UUID planGroup,
            UUID institution,
            IndicatorPassport passport,
            @Nullable BigDecimal value,
            @Nullable Boolean met,
            boolean verified) {

        Optional<Achievement> achievement(IndicatorPassport.Target target) {
            if (target.value() == null) {
                return Optional.ofNullable(met).map(Achievement::judged);
            }
            return value == null
                    ? Optional.empty()
                    : Optional.of(
                            Achievement.of(passport.direction(), passport.baselineValue(), target.value(), value));
        }

        private @Nullable UUID part(Grain grain) {
            return switch (grain) {
                case PLAN -> null;
                case GROUP -> planGroup;
                case INSTITUTION -> institution;
            };
        }

        Cell cell(IndicatorPassport.Target target, Grain grain) {
            Achievement said = achievement(target).orElse(null);
            Achievement found = verified ? said : null;
            return new Cell(
                    plan,
                    number,
                    part(grain),
                    null,
                    code(said),
                    null,
                    code(found),
                    null,
                    degree(said),
                    degree(found),
                    1);
        }

        private static @Nullable String code(@Nullable Achievement achievement) {
            return achievement == null ? null : achievement.met() ? Population.MET : Population.NOT_MET;
        }

        private static BigDecimal degree(@Nullable Achievement achievement) {
            return achievement == null ? BigDecimal.ZERO : achievement.degree();
        }
    }

    /// Those with a target for a year.
    ///
    /// @param parameters of the reader and the plans
    List<Cell> cells(Rate.Time year, Grain grain, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("on", year.first());
        all.put("first", year.first());
        all.put("last", year.last());
        return rows.list(Measured.class, INDICATORS, all).stream()
                .flatMap(indicator ->
                        target(indicator, year.first().getYear()).map(target -> indicator.cell(target, grain)))
                .toList();
    }

    private static Stream<IndicatorPassport.Target> target(Measured indicator, int year) {
        return indicator.passport().targets().stream()
                .filter(target -> target.year() == year)
                .limit(1);
    }
}
