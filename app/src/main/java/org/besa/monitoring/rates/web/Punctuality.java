package org.besa.monitoring.rates.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.besa.monitoring.rates.Population;
import org.besa.monitoring.rates.Rate;
import org.besa.monitoring.rates.RateKeys.Part;
import org.besa.monitoring.rates.RateScope;
import org.jspecify.annotations.Nullable;

/// Who reports in time.
///
/// @param before the periods before the one looked at, the earliest first
/// @param due the last day on which reports of the period are in time; null for a year
public record Punctuality(
        List<RateScope> before, List<Line> lines, @Nullable LocalDate due) {

    /// An institution.
    ///
    /// @param now its reports in the time looked at
    /// @param before those of periods before, by address; none of a period in which nothing was asked of it
    public record Line(Part institution, Rate now, Map<String, Rate> before) {

        public int inTime() {
            return now.counts().byCode().getOrDefault(Population.IN_TIME, 0);
        }

        public int late() {
            return now.counts().byCode().getOrDefault(Population.AFTERWARDS, 0);
        }

        public int missing() {
            return now.counts().without();
        }
    }
}
