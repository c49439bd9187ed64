package org.besa.plans.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.besa.directory.Institutions;
import org.besa.plans.PlanKinds;
import org.besa.platform.web.HomeSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the tracker has to say on the home page.
@Configuration(proxyBeanMethods = false)
class HomeSections {

    private static final int ROWS = 5;

    private final PublicPlans plans;
    private final Promises promises;
    private final Slips slips;
    private final Institutions institutions;
    private final PlanKinds kinds;
    private final Templates templates;

    HomeSections(
            PublicPlans plans,
            Promises promises,
            Slips slips,
            Institutions institutions,
            PlanKinds kinds,
            Templates templates) {
        this.plans = plans;
        this.promises = promises;
        this.slips = slips;
        this.institutions = institutions;
        this.kinds = kinds;
        this.templates = templates;
    }

    @Bean
    HomeSection promiseFigures() {
        return section(HomeSection.Place.HEADLINE, 10, "plans/home_figures", page -> {
            PromiseTotals totals = promises.totals();
            return Map.of(
                    "counts", totals.all(),
                    "plans", totals.byPlan().size(),
                    "institutions", totals.byInstitution().size(),
                    "today", promises.today());
        });
    }

    @Bean
    HomeSection promisesDueNext() {
        return section(
                HomeSection.Place.PAIR,
                10,
                "plans/home_due",
                page -> Map.of(
                        "words", words(),
                        "promises", promises.dueNext(ROWS),
                        "published", !plans.listLatest(1).isEmpty()));
    }

    @Bean
    HomeSection promisesLateLongest() {
        return section(
                HomeSection.Place.PAIR,
                20,
                "plans/home_late",
                page -> Map.of("words", words(), "promises", promises.lateLongest(ROWS)));
    }

    @Bean
    HomeSection promisesThatSlipped() {
        return section(
                HomeSection.Place.MAIN,
                20,
                "plans/home_slips",
                page -> Map.of("words", words(), "slips", slips.latest(ROWS), "counts", slips.countAll()));
    }

    @Bean
    HomeSection promisesByInstitution() {
        return section(HomeSection.Place.MAIN, 30, "plans/home_institutions", page -> {
            PlanWords words = words();
            PromiseTotals totals = promises.totals();
            List<InstitutionCounts> lines = words.directory().listByName(page.language()).stream()
                    .map(institution -> new InstitutionCounts(institution, totals.ofInstitution(institution.id())))
                    .filter(line -> line.counts().total() > 0)
                    .sorted(Comparator.comparingInt(
                                    (InstitutionCounts line) -> line.counts().total())
                            .reversed())
                    .toList();
            return Map.of("lines", lines, "all", totals.all());
        });
    }

    @Bean
    HomeSection latestPublications() {
        return section(
                HomeSection.Place.ASIDE,
                10,
                "plans/home_publications",
                page -> Map.of("words", words(), "plans", plans.listLatest(4)));
    }

    @Bean
    HomeSection method() {
        return section(HomeSection.Place.MAIN, 90, "plans/method", page -> Map.of());
    }

    private PlanWords words() {
        return new PlanWords(institutions.directory(), kinds, promises.today());
    }

    private HomeSection section(
            HomeSection.Place place, int order, String template, Function<Page, Map<String, Object>> parameters) {
        return new HomeSection() {

            @Override
            public Place place() {
                return place;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public Content content(Page page) {
                return templates.content(template, page, parameters.apply(page));
            }
        };
    }
}
