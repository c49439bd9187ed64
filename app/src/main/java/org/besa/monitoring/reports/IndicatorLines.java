package org.besa.monitoring.reports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.Period;
import org.besa.monitoring.rates.Achievement;
import org.besa.monitoring.rates.IndicatorValues;
import org.besa.plans.IndicatorPassport;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what the indicators of a period measured, against their targets.
@Component
class IndicatorLines {

    private static final String INDICATORS = """
            with said as (
                select distinct r.plan, m.plan_version
                from monitoring.status_report r join plans.measure m on m.id = r.measure
                where r.period = :period and :institution::uuid is null)
            select p.slug as plan, g.code as of, i.text, i.baseline, i.target, i.passport, w.value, w.met,
                coalesce(w.note, '{}') as note, w.verified_at is not null as verified
            from said s
            join plans.plan p on p.id = s.plan
            join plans.plan_group g on g.plan_version = s.plan_version
            join plans.indicator i on i.plan_group = g.id
            left join monitoring.indicator_value w on w.period = :period and w.plan = s.plan and w.indicator = %s
            union all
            select p.slug, m.code, i.text, i.baseline, i.target, i.passport, (told ->> 'value')::numeric, null,
                coalesce(told -> 'note', '{}'), r.state = 'VERIFIED'
            from monitoring.status_report r
            join plans.plan p on p.id = r.plan
            join plans.measure m on m.id = r.measure
            join plans.indicator i on i.measure = m.id
            join lateral jsonb_array_elements(r.said -> 'values') told on (told ->> 'number')::int = i.position + 1
            where r.period = :period and (:institution::uuid is null or r.institution = :institution::uuid)
                and r.state in ('SUBMITTED', 'VERIFIED')
            order by 1, 2
            """.formatted(IndicatorValues.KEY);

    private final JsonRows rows;

    IndicatorLines(JsonRows rows) {
        this.rows = rows;
    }

    /// An indicator as it is kept.
    record Kept(
            String plan,
            String of,
            LocalizedText text,
            LocalizedText baseline,
            LocalizedText target,
            @Nullable IndicatorPassport passport,
            @Nullable BigDecimal value,
            @Nullable Boolean met,
            LocalizedText note,
            boolean verified) {

        IndicatorLine line(int year) {
            IndicatorPassport.Target ofYear = ofYear(year);
            return new IndicatorLine(
                    plan,
                    of,
                    text,
                    baseline,
                    ofYear == null ? target : words(ofYear),
                    value,
                    ofYear == null ? met : isMet(ofYear),
                    note,
                    verified);
        }

        private IndicatorPassport.@Nullable Target ofYear(int year) {
            return passport == null
                    ? null
                    : passport.targets().stream()
                            .filter(one -> one.year() == year)
                            .findFirst()
                            .orElse(null);
        }

        private static LocalizedText words(IndicatorPassport.Target target) {
            return target.value() == null || !target.text().isEmpty()
                    ? target.text()
                    : LocalizedText.of(
                            target.value().toPlainString(), target.value().toPlainString());
        }

        private @Nullable Boolean isMet(IndicatorPassport.Target target) {
            if (passport == null || target.value() == null || value == null) {
                return met;
            }
            return Achievement.of(passport.direction(), passport.baselineValue(), target.value(), value)
                    .met();
        }
    }

    /// Those of a period, by plan and code: of goals and of measures.
    ///
    /// @param institution null for all; of one institution there are those of its measures only
    List<IndicatorLine> list(Period period, @Nullable UUID institution) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("period", period.id());
        parameters.put("institution", institution);
        return rows.list(Kept.class, INDICATORS, parameters).stream()
                .map(kept -> kept.line(period.ends().getYear()))
                .toList();
    }
}
