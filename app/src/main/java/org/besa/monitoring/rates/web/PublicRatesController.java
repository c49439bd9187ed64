package org.besa.monitoring.rates.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.monitoring.rates.Dimension;
import org.besa.monitoring.rates.RateScope;
import org.besa.monitoring.rates.RateScopes;
import org.besa.plans.Plan;
import org.besa.plans.Plans;
import org.besa.platform.opendata.Format;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.besa.platform.web.Representation;
import org.besa.platform.web.SitemapSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Every rule on the same data, for everybody: of all institutions, or narrowed to a plan or an institution.
@Controller
class PublicRatesController {

    private static final String PLAN = "plans/";
    private static final String INSTITUTION = "institutions/";

    private final RateScopes scopes;
    private final RateAnswers answers;
    private final Reporting reporting;
    private final Plans plans;
    private final Institutions institutions;
    private final Clock clock;

    PublicRatesController(
            RateScopes scopes,
            RateAnswers answers,
            Reporting reporting,
            Plans plans,
            Institutions institutions,
            Clock clock) {
        this.scopes = scopes;
        this.answers = answers;
        this.reporting = reporting;
        this.plans = plans;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Bean
    static PublicPaths progressPaths() {
        return PublicPaths.of("/progress", "/progress.csv", "/progress.json");
    }

    @Bean
    static SitemapSource progressAddress() {
        return () -> List.of(new SitemapSource.Address("/progress", null));
    }

    /// Figures of a time that is not over yet are mostly nothing: it is shown to who asks for it.
    private RateScope latestOver(List<RateScope> choices) {
        LocalDate today = LocalDate.now(clock);
        return choices.stream()
                .filter(scope -> scope.last().isBefore(today))
                .findFirst()
                .orElse(choices.getFirst());
    }

    /// @param only address of a plan or an institution below the language ("institutions/kld"); empty for all
    @GetMapping("/progress")
    String show(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            @RequestParam(defaultValue = "") String only,
            Model model) {
        List<RateScope> choices = scopes.list(Reach.EVERYTHING);
        model.addAttribute("scopes", choices);
        if (choices.isEmpty()) {
            return "monitoring/no_progress";
        }
        RateQuestion asked = asked(of.isEmpty() ? latestOver(choices).address() : of, rule, by, only);
        answers.show(asked, model);
        model.addAttribute("only", only);
        model.addAttribute("onlyPlans", reporting.listParts(asked.scope(), Dimension.PLAN));
        model.addAttribute("onlyInstitutions", reporting.listParts(asked.scope(), Dimension.INSTITUTION));
        model.addAttribute("trend", answers.trend(asked));
        model.addAttribute("punctuality", reporting.punctuality(asked.scope(), asked.seen()));
        return "monitoring/progress";
    }

    @GetMapping("/progress.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            @RequestParam(defaultValue = "") String only) {
        return Representation.of(Format.CSV.mediaType(), answers.csv(asked(of, rule, by, only)));
    }

    @GetMapping("/progress.json")
    ResponseEntity<byte[]> json(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            @RequestParam(defaultValue = "") String only) {
        return Representation.of(Format.JSON.mediaType(), answers.json(asked(of, rule, by, only)));
    }

    private RateQuestion asked(String of, String rule, @Nullable Dimension by, String only) {
        RateScope scope = scopes.find(of, Reach.EVERYTHING).orElseThrow(Problem::notFound);
        return answers.question(scope, rule, by, counted(only));
    }

    private Reach counted(String only) {
        if (only.startsWith(PLAN)) {
            return plans.findBySlug(only.substring(PLAN.length()))
                    .filter(plan -> plan.publishedVersion() != null)
                    .map(Plan::id)
                    .map(Reach::ofPlan)
                    .orElseThrow(Problem::notFound);
        }
        if (only.startsWith(INSTITUTION)) {
            return institutions
                    .findByCode(only.substring(INSTITUTION.length()))
                    .map(Institution::id)
                    .map(Reach::ofInstitution)
                    .orElseThrow(Problem::notFound);
        }
        if (!only.isEmpty()) {
            throw Problem.notFound();
        }
        return Reach.EVERYTHING;
    }
}
