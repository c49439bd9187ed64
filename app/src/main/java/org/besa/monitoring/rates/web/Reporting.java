package org.besa.monitoring.rates.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.rates.Dimension;
import org.besa.monitoring.rates.Rate;
import org.besa.monitoring.rates.RateKeys.Part;
import org.besa.monitoring.rates.RateScope;
import org.besa.monitoring.rates.RateScopes;
import org.besa.monitoring.rates.Rates;
import org.besa.monitoring.rates.web.Punctuality.Line;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who reports in time, late, and not at all.
@Component
class Reporting {

    private static final String RULE = "reported-in-time";
    private static final int PERIODS = 4;

    private final Rates rates;
    private final RateScopes scopes;
    private final Periods periods;

    Reporting(Rates rates, RateScopes scopes, Periods periods) {
        this.rates = rates;
        this.scopes = scopes;
        this.periods = periods;
    }

    /// The plans or institutions that were asked for a report.
    List<Part> listParts(RateScope scope, Dimension by) {
        return rates(scope, by, Reach.EVERYTHING).stream()
                .map(Rates.PartRate::part)
                .toList();
    }

    /// Institution by institution, whoever reports least in time first, beside the periods before.
    Punctuality punctuality(RateScope scope, Reach seen) {
        List<RateScope> until = scopes.listUntil(scope, Reach.EVERYTHING).stream()
                .filter(one -> !one.address().equals(scope.address()))
                .toList();
        List<RateScope> before = until.subList(Math.max(0, until.size() - PERIODS), until.size());
        Map<String, Map<String, Rate>> past = new TreeMap<>();
        before.forEach(one -> rates(one, Dimension.INSTITUTION, seen)
                .forEach(part -> past.computeIfAbsent(part.part().key(), key -> new TreeMap<>())
                        .put(one.address(), part.rates().verified())));
        List<Line> lines = rates(scope, Dimension.INSTITUTION, seen).stream()
                .map(part -> new Line(
                        part.part(),
                        part.rates().verified(),
                        past.getOrDefault(part.part().key(), Map.of())))
                .sorted(Comparator.comparing(
                        line -> line.now().pooled(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Punctuality(before, lines, due(scope.period()).orElse(null));
    }

    private List<Rates.PartRate> rates(RateScope scope, Dimension by, Reach seen) {
        return rates.listRules(scope).stream()
                .filter(rule -> rule.code().equals(RULE))
                .findFirst()
                .map(rule -> rates.listParts(scope, rule, by, seen))
                .orElse(List.of());
    }

    private Optional<LocalDate> due(@Nullable UUID period) {
        return Optional.ofNullable(period).map(periods::period).map(Period::reportsDue);
    }
}
