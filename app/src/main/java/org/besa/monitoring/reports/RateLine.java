package org.besa.monitoring.reports;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.besa.monitoring.rates.Points;
import org.besa.monitoring.rates.Rate;
import org.besa.monitoring.rates.Rates;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A rate with all that it is made of, as a report prints it.
///
/// @param official whether it is the published rule of somebody else
/// @param reported by the word of institutions; null where only one voice can tell
/// @param most how many points can be had; null when the rule gives none
/// @param plans how many plans have a percentage
/// @param first of the time that is counted
/// @param versions how many versions of plans it rests on
public record RateLine(
        String rule,
        LocalDate ruleFrom,
        boolean official,
        LocalizedText name,
        LocalizedText explanation,
        LocalizedText source,
        Value verified,
        @Nullable Value reported,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal most,

        int plans,
        LocalDate first,
        LocalDate last,
        List<Integer> versions) {

    /// A figure.
    ///
    /// @param percent null when there is nothing to divide by
    /// @param points null when the rule gives none or there is no figure
    public record Value(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal numerator,

            int denominator,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal percent,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal points) {

        static Value of(Rate rate) {
            return new Value(
                    rate.numerator().stripTrailingZeros(),
                    rate.denominator(),
                    rate.value().orElse(null),
                    rate.points().orElse(null));
        }
    }

    static RateLine of(Rates.Pair pair) {
        Rate verified = pair.verified();
        return new RateLine(
                pair.rule().code(),
                pair.rule().effectiveFrom(),
                pair.rule().official(),
                pair.rule().name(),
                pair.rule().explanation(),
                pair.rule().source(),
                Value.of(verified),
                pair.rule().population().hasTwoVoices() ? Value.of(pair.reported()) : null,
                Optional.ofNullable(pair.rule().points()).map(Points::most).orElse(null),
                verified.plans(),
                verified.time().first(),
                verified.time().last(),
                verified.versions().stream()
                        .map(Rate.Version::number)
                        .distinct()
                        .toList());
    }
}
