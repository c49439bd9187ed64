package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a percentage is worth on somebody's scale of points: by steps, or along a line.
///
/// @param steps the highest first; empty when a line says it
/// @param line null when steps say it
public record Points(List<Step> steps, @Nullable Line line) {

    public Points {
        if (steps.isEmpty() == (line == null)) {
            throw new IllegalArgumentException("points go by steps or along a line");
        }
        steps = List.copyOf(steps);
    }

    /// A step.
    ///
    /// @param from the smallest percentage that is on it
    /// @param above whether exactly that percentage is still below it
    public record Step(BigDecimal from, boolean above, BigDecimal points) {

        boolean holds(BigDecimal percent) {
            int compared = percent.compareTo(from);
            return above ? compared > 0 : compared >= 0;
        }
    }

    /// A line.
    ///
    /// @param from where it begins to rise from nothing
    /// @param to where it reaches the most
    public record Line(BigDecimal from, BigDecimal to, BigDecimal most) {

        BigDecimal at(BigDecimal percent) {
            BigDecimal within = percent.max(from).min(to).subtract(from);
            return most.multiply(within).divide(to.subtract(from), 2, RoundingMode.HALF_UP);
        }
    }

    /// What a percentage is worth.
    ///
    /// @param percent as it is shown, so that everybody can check it
    public BigDecimal of(BigDecimal percent) {
        if (line != null) {
            return line.at(percent);
        }
        return steps.stream()
                .filter(step -> step.holds(percent))
                .findFirst()
                .map(Step::points)
                .orElse(BigDecimal.ZERO);
    }

    /// The most that can be had.
    public BigDecimal most() {
        return line != null ? line.most() : steps.getFirst().points();
    }
}
