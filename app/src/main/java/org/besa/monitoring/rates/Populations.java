package org.besa.monitoring.rates;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.besa.monitoring.rates.AskedReports.Counted;
import org.besa.monitoring.rates.RateRule.ScaleEdition;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what rates are made of: each thing once, whatever number of rules ask for it.
///
/// Where a measure was asked for more than once, where it stood last counts ([LatestReport]).
@Component
class Populations {

    private final AskedReports reports;
    private final PlannedMeasures measures;
    private final OutcomeIndicators indicators;
    private final Clock clock;

    Populations(AskedReports reports, PlannedMeasures measures, OutcomeIndicators indicators, Clock clock) {
        this.reports = reports;
        this.measures = measures;
        this.indicators = indicators;
        this.clock = clock;
    }

    /// Begins to read what a reader sees.
    Reading read(RateScope scope, Grain grain, Reach seen) {
        return new Reading(scope, grain, seen);
    }

    /// What a reader sees of a time, as far as rules ask for it.
    final class Reading {

        private final RateScope scope;
        private final Grain grain;
        private final Reach seen;
        private final Map<String, Object> parameters;
        private final Map<Question, List<Cell>> cells = new HashMap<>();
        private @Nullable List<Counted> asked;
        private @Nullable Map<Population, List<Cell>> planned;

        private Reading(RateScope scope, Grain grain, Reach seen) {
            this.scope = scope;
            this.grain = grain;
            this.seen = seen;
            this.parameters = new HashMap<>(seen.parameters());
            parameters.put("kind", scope.planKind());
            parameters.put("plan", scope.plan());
            parameters.put("zone", clock.getZone().getId());
        }

        /// The population of a rule.
        List<Cell> cells(RateRule rule) {
            return cells.computeIfAbsent(Question.of(rule), this::read);
        }

        private List<Cell> read(Question question) {
            Population population = question.population();
            return switch (population) {
                case DUE_IN_PERIOD -> asked(report -> report.due() && report.latest(), Counted::cell);
                case ASKED -> asked(Counted::latest, Counted::cell);
                case REPORTED -> asked(report -> true, Counted::punctuality);
                case PLANNED_IN_YEAR, DUE_IN_YEAR_AS_OF_JANUARY -> planned(population);
                case OUTCOME_INDICATORS -> indicators.cells(scope.lastFullYear(), grain, parameters);
                case ASSESSED -> assessed(question.scale());
            };
        }

        private List<Cell> asked(Predicate<Counted> which, Function<Counted, Cell> placed) {
            if (asked == null) {
                asked = reports.list(scope, grain, parameters);
            }
            return asked.stream().filter(which).map(placed).toList();
        }

        private List<Cell> planned(Population population) {
            if (planned == null) {
                planned = measures.list(scope, grain, seen, parameters);
            }
            return planned.getOrDefault(population, List.of());
        }

        private List<Cell> assessed(@Nullable ScaleEdition scale) {
            return scale == null || scale.edition() == null
                    ? List.of()
                    : measures.listAssessed(scope, scale, grain, seen, parameters);
        }
    }

    /// What is read once for all rules that ask the same.
    private record Question(Population population, @Nullable ScaleEdition scale) {

        static Question of(RateRule rule) {
            return new Question(rule.population(), rule.population() == Population.ASSESSED ? rule.scale() : null);
        }
    }
}
