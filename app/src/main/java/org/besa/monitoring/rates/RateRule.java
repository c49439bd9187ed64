package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A rule by which a rate is computed: an edition of it, which holds since a day.
///
/// @param code names it through its editions
/// @param effectiveFrom since when this edition holds
/// @param explanation what is divided by what, in words
/// @param source where it comes from
/// @param official whether it is the published rule of somebody else; otherwise it is our own
/// @param planKinds the kinds of plan that it is for; empty for every one
/// @param scale on which list members of the population are placed; null for standings and the like
/// @param weights how much each code is worth; what is not named is worth nothing
/// @param byDegree whether the numerator is how far each came, from 0 to 1, instead of weights
/// @param missing how much it is worth when nothing was said; null when it is left out of the denominator
/// @param leavesOut codes of the population that are no part of the denominator
/// @param mean which of the two means is the value of the rule
/// @param points null when it gives none
public record RateRule(
        String code,
        LocalDate effectiveFrom,
        LocalizedText name,
        LocalizedText explanation,
        LocalizedText source,
        boolean official,
        Population population,
        List<String> planKinds,
        @Nullable ScaleEdition scale,
        Map<String, BigDecimal> weights,
        boolean byDegree,
        @Nullable BigDecimal missing,
        Set<String> leavesOut,
        Mean mean,
        @Nullable Points points) {

    public RateRule {
        planKinds = List.copyOf(planKinds);
        weights = Map.copyOf(weights);
        leavesOut = Set.copyOf(leavesOut);
        Set<String> known = population.codes();
        boolean weighsKnown = scale != null || known.containsAll(weights.keySet());
        if (!weighsKnown || !known.containsAll(leavesOut)) {
            throw new IllegalArgumentException("rule " + code + " counts what is not found of " + population);
        }
    }

    /// A list of words for the same thing.
    ///
    /// @param edition which of its editions; null when it has none
    public record ScaleEdition(String code, @Nullable LocalDate edition) {}

    /// How several plans become one figure.
    public enum Mean {
        /// All their measures together.
        POOLED,
        /// The plain mean of their percentages, however many measures each has.
        MEAN_OF_PLANS
    }

    boolean isFor(String planKind) {
        return planKinds.isEmpty() || planKinds.contains(planKind);
    }

    /// What is divided.
    public BigDecimal numerator(Counts counts) {
        BigDecimal sum = byDegree ? counts.degree() : weighed(counts);
        return missing == null ? sum : sum.add(missing.multiply(BigDecimal.valueOf(counts.without())));
    }

    private BigDecimal weighed(Counts counts) {
        return counts.byCode().entrySet().stream()
                .map(entry -> weights.getOrDefault(entry.getKey(), BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(entry.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// By what it is divided.
    public int denominator(Counts counts) {
        int said = counts.byCode().entrySet().stream()
                .filter(entry -> !leavesOut.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return missing == null ? said : said + counts.without();
    }
}
