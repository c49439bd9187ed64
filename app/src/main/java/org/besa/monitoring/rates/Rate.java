package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.besa.monitoring.rates.RateRule.Mean;
import org.jspecify.annotations.Nullable;

/// A figure with all that it is made of.
///
/// @param voice whose word was counted
/// @param numerator of all plans together
/// @param denominator of all plans together
/// @param pooled numerator of denominator, in percent; null when there is nothing to divide by
/// @param mean the plain mean of the percentages of the plans; null when none has any
/// @param plans how many plans have a percentage
/// @param time what time is counted
/// @param asOf the day on which things stood so
/// @param versions of plans that it rests on
public record Rate(
        RateRule rule,
        Voice voice,
        Counts counts,
        BigDecimal numerator,
        int denominator,
        @Nullable BigDecimal pooled,
        @Nullable BigDecimal mean,
        int plans,
        Time time,
        LocalDate asOf,
        SortedSet<Version> versions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    /// Enough that the mean of many plans is rounded once only.
    private static final int DECIMALS_BETWEEN = 12;

    public Rate {
        versions = Collections.unmodifiableSortedSet(new TreeSet<>(versions));
    }

    /// The time that a figure is about, both days included.
    public record Time(LocalDate first, LocalDate last) {}

    /// A version of a plan.
    public record Version(UUID plan, int number) implements Comparable<Version> {

        @Override
        public int compareTo(Version other) {
            int byPlan = plan.compareTo(other.plan);
            return byPlan == 0 ? Integer.compare(number, other.number) : byPlan;
        }
    }

    /// When and of what a figure is.
    ///
    /// @param time what time is counted
    /// @param asOf the day on which things stand so
    record Frame(Time time, LocalDate asOf, SortedSet<Version> versions) {}

    /// Computes a rate.
    ///
    /// @param byPlan what was counted in each plan
    static Rate of(RateRule rule, Voice voice, Collection<Counts> byPlan, Frame frame) {
        Counts all = byPlan.stream().reduce(Counts.NONE, Counts::plus);
        List<BigDecimal> percents = byPlan.stream()
                .flatMap(counts -> percent(rule.numerator(counts), rule.denominator(counts)).stream())
                .toList();
        return new Rate(
                rule,
                voice,
                all,
                rule.numerator(all),
                rule.denominator(all),
                percent(rule.numerator(all), rule.denominator(all))
                        .map(Rate::rounded)
                        .orElse(null),
                mean(percents),
                percents.size(),
                frame.time(),
                frame.asOf(),
                frame.versions());
    }

    private static Optional<BigDecimal> percent(BigDecimal numerator, int denominator) {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(numerator
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), DECIMALS_BETWEEN, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> percents) {
        return percents.isEmpty()
                ? null
                : rounded(percents.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(percents.size()), DECIMALS_BETWEEN, RoundingMode.HALF_UP));
    }

    private static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /// The percentage by the rule, with two decimals; empty when there is nothing to divide by, which is neither 0
    /// nor 100.
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(rule.mean() == Mean.POOLED ? pooled : mean);
    }

    /// The points that the rule gives for it.
    public Optional<BigDecimal> points() {
        return rule.points() == null ? Optional.empty() : value().map(rule.points()::of);
    }

    /// Whether the mean of plans is something else than all measures together.
    public boolean isOfSeveralPlans() {
        return plans > 1;
    }
}
