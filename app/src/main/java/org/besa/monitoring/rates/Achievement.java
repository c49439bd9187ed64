package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.besa.plans.IndicatorPassport.Direction;
import org.jspecify.annotations.Nullable;

/// How far an indicator came towards its target.
///
/// @param met whether the target was reached
/// @param degree the part of the way from the baseline to the target, from 0 to 1; where there is no way to go, 1
///     or 0
public record Achievement(boolean met, BigDecimal degree) {

    private static final int DECIMALS = 4;

    /// Judges a value.
    ///
    /// @param baseline null when there is none: then only the target counts
    public static Achievement of(
            Direction direction, @Nullable BigDecimal baseline, BigDecimal target, BigDecimal actual) {
        boolean met = isMet(direction, baseline, target, actual);
        if (baseline == null || baseline.compareTo(target) == 0) {
            return judged(met);
        }
        BigDecimal covered = actual.subtract(baseline)
                .divide(target.subtract(baseline), DECIMALS, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
        return new Achievement(met, covered);
    }

    /// What a person judged, where the target is told in words.
    static Achievement judged(boolean met) {
        return new Achievement(met, met ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private static boolean isMet(
            Direction direction, @Nullable BigDecimal baseline, BigDecimal target, BigDecimal actual) {
        return switch (direction) {
            case UP -> actual.compareTo(target) >= 0;
            case DOWN -> actual.compareTo(target) <= 0;
            case REACH -> {
                int way = baseline == null ? 0 : target.compareTo(baseline);
                yield way == 0
                        ? actual.compareTo(target) == 0
                        : isMet(way > 0 ? Direction.UP : Direction.DOWN, null, target, actual);
            }
        };
    }
}
