package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.monitoring.StatusScheme.Scale;
import org.besa.monitoring.StatusSchemes;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Computes rates: every rule on the same data, in both voices, as a whole and broken down.
@Component
public class Rates {

    private final RateRules rules;
    private final Populations populations;
    private final StatusSchemes schemes;
    private final RateScopes scopes;
    private final RateKeys keys;
    private final Snapshots snapshots;
    private final Clock clock;

    Rates(
            RateRules rules,
            Populations populations,
            StatusSchemes schemes,
            RateScopes scopes,
            RateKeys keys,
            Snapshots snapshots,
            Clock clock) {
        this.rules = rules;
        this.populations = populations;
        this.schemes = schemes;
        this.scopes = scopes;
        this.keys = keys;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// A rule's figure in both voices.
    public record Pair(Rate verified, Rate reported) {

        public RateRule rule() {
            return verified.rule();
        }

        public Rate of(Voice voice) {
            return switch (voice) {
                case VERIFIED -> verified;
                case REPORTED -> reported;
            };
        }
    }

    /// A figure of a part.
    ///
    /// @param part which part
    public record PartRate(RateKeys.Part part, Pair rates) {}

    /// The rules that are for a scope, in the edition that held on its last day.
    public List<RateRule> listRules(RateScope scope) {
        return rules.list(scope.last()).stream()
                .filter(rule -> rule.isFor(scope.planKind()))
                .toList();
    }

    /// Every rule on the same data.
    ///
    /// @param seen how far the reader sees reports: nothing else is counted
    public List<Pair> list(RateScope scope, Reach seen) {
        Populations.Reading reading = populations.read(scope, Grain.PLAN, seen);
        return listRules(scope).stream()
                .map(rule -> pair(rule, reading.cells(rule), scope))
                .toList();
    }

    /// One rule, broken down.
    ///
    /// @param seen how far the reader sees reports: nothing else is counted
    public List<PartRate> listParts(RateScope scope, RateRule rule, Dimension by, Reach seen) {
        if (by == Dimension.PERIOD) {
            return scopes.listUntil(scope, seen).stream()
                    .map(one -> new PartRate(
                            RateKeys.Part.of(one.address(), one.name()),
                            pair(rule, populations.read(one, Grain.of(by), seen).cells(rule), one)))
                    .toList();
        }
        List<Cell> cells = populations.read(scope, Grain.of(by), seen).cells(rule);
        Function<Cell, RateKeys.Part> partOf = keys.by(by, cells);
        Map<String, RateKeys.Part> parts = new HashMap<>();
        Map<String, List<Cell>> ofPart = new HashMap<>();
        // a group that was renamed is called as the later version calls it
        cells.stream().sorted(Comparator.comparingInt(Cell::number)).forEach(cell -> {
            RateKeys.Part part = partOf.apply(cell);
            parts.put(part.key(), part);
            ofPart.computeIfAbsent(part.key(), key -> new ArrayList<>()).add(cell);
        });
        return keys.ordered(by, parts.values()).stream()
                .map(part -> new PartRate(part, pair(rule, ofPart.getOrDefault(part.key(), List.of()), scope)))
                .toList();
    }

    private Pair pair(RateRule rule, List<Cell> cells, RateScope scope) {
        Rate.Frame frame = new Rate.Frame(
                scope.timeOf(rule.population()), LocalDate.now(clock), versions(rule.population(), cells, scope));
        return new Pair(rate(rule, Voice.VERIFIED, cells, frame), rate(rule, Voice.REPORTED, cells, frame));
    }

    /// Of an empty population the versions that were looked into.
    private SortedSet<Rate.Version> versions(Population population, List<Cell> cells, RateScope scope) {
        return cells.isEmpty()
                ? snapshots.inForce(scope, scope.versionsOn(population))
                : cells.stream()
                        .map(cell -> new Rate.Version(cell.plan(), cell.number()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private Rate rate(RateRule rule, Voice voice, List<Cell> cells, Rate.Frame frame) {
        Map<UUID, List<Cell>> byPlan = cells.stream().collect(Collectors.groupingBy(Cell::plan));
        Collection<Counts> counts = byPlan.values().stream()
                .map(ofPlan -> counts(rule, voice, ofPlan))
                .toList();
        return Rate.of(rule, voice, counts, frame);
    }

    private Counts counts(RateRule rule, Voice voice, List<Cell> cells) {
        SortedMap<String, Integer> byCode = new TreeMap<>();
        int without = 0;
        BigDecimal degree = BigDecimal.ZERO;
        for (Cell cell : cells) {
            String code = code(rule, voice, cell);
            if (code == null) {
                without += cell.members();
            } else {
                byCode.merge(code, cell.members(), Integer::sum);
            }
            degree = degree.add(cell.degree(voice));
        }
        return new Counts(byCode, without, degree);
    }

    private @Nullable String code(RateRule rule, Voice voice, Cell cell) {
        RateRule.ScaleEdition scale = rule.scale();
        String code = cell.code(voice);
        boolean leftOut = code != null && rule.leavesOut().contains(code);
        if (scale == null || leftOut || rule.population() == Population.ASSESSED) {
            return code;
        }
        String status = cell.status(voice);
        return status == null || cell.schemeFrom() == null
                ? null
                : schemes.edition(cell.schemeFrom()).scales().stream()
                        .filter(one -> one.code().equals(scale.code()))
                        .map(Scale::values)
                        .map(values -> values.get(status))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /// The plans of versions by their titles, for the words below a figure.
    public Map<UUID, LocalizedText> titles(Collection<Pair> rates) {
        return keys.titles(rates.stream()
                .flatMap(pair -> pair.verified().versions().stream())
                .map(Rate.Version::plan)
                .distinct()
                .toList());
    }
}
