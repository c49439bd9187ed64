package org.besa.monitoring.rates.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.besa.monitoring.rates.Dimension;
import org.besa.monitoring.rates.Rate;
import org.besa.monitoring.rates.RateKeys;
import org.besa.monitoring.rates.RateScope;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A figure as a line of a file.
///
/// @param by the dimension that it is broken down by; empty for the whole
/// @param part which part; empty for the whole
/// @param value the percentage by the rule; [#NONE] when there is nothing to divide by
/// @param points empty when the rule gives none
public record RateRow(
        String scope,
        String rule,
        LocalDate ruleFrom,
        boolean official,
        LocalizedText name,
        String by,
        String part,
        LocalizedText partName,
        String voice,
        String numerator,
        int denominator,
        String value,
        String mean,
        String pooled,
        String meanOfPlans,
        int plans,
        String points,
        List<String> counts,
        int without,
        LocalDate first,
        LocalDate last,
        LocalDate asOf,
        List<String> versions) {

    /// What stands where there is no percentage.
    public static final String NONE = "n/a";

    static RateRow of(
            RateScope scope,
            @Nullable Dimension by,
            RateKeys.@Nullable Part part,
            Rate rate,
            Function<Rate.Version, String> plan) {
        return new RateRow(
                scope.address(),
                rate.rule().code(),
                rate.rule().effectiveFrom(),
                rate.rule().official(),
                rate.rule().name(),
                by == null ? "" : by.name(),
                part == null ? "" : part.key(),
                part == null ? LocalizedText.EMPTY : part.label(),
                rate.voice().name(),
                rate.numerator().stripTrailingZeros().toPlainString(),
                rate.denominator(),
                number(rate.value().orElse(null)),
                rate.rule().mean().name(),
                number(rate.pooled()),
                number(rate.mean()),
                rate.plans(),
                rate.rule().points() == null ? "" : number(rate.points().orElse(null)),
                rate.counts().byCode().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList(),
                rate.counts().without(),
                rate.time().first(),
                rate.time().last(),
                rate.asOf(),
                rate.versions().stream().map(plan).toList());
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? NONE : number.toPlainString();
    }
}
