package org.besa.monitoring.rates.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.monitoring.rates.RateScope;
import org.besa.monitoring.rates.RateScopes;
import org.besa.monitoring.rates.Rates;
import org.besa.platform.security.Reach;
import org.besa.platform.web.HomeSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On the home page: how much was done of what was due, in the latest periods that are over.
@Component
public class ProgressOfAll implements HomeSection {

    private static final String RULE = "full";
    private static final int PERIODS = 4;

    private final RateScopes scopes;
    private final Rates rates;
    private final Templates templates;
    private final Clock clock;

    ProgressOfAll(RateScopes scopes, Rates rates, Templates templates, Clock clock) {
        this.scopes = scopes;
        this.rates = rates;
        this.templates = templates;
        this.clock = clock;
    }

    /// A figure of a period.
    public record Figure(RateScope scope, Rates.Pair rates) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Page page) {
        LocalDate today = LocalDate.now(clock);
        List<Figure> figures = scopes.list(Reach.EVERYTHING).stream()
                .filter(scope -> scope.period() != null && scope.last().isBefore(today))
                .limit(PERIODS)
                .flatMap(this::figure)
                .toList();
        return figures.isEmpty()
                ? output -> {}
                : templates.content("monitoring/home_progress", page, Map.of("figures", figures));
    }

    private Stream<Figure> figure(RateScope scope) {
        return rates.list(scope, Reach.EVERYTHING).stream()
                .filter(pair -> pair.rule().code().equals(RULE))
                .map(pair -> new Figure(scope, pair));
    }
}
