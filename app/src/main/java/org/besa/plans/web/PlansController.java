package org.besa.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.CodeLists;
import org.besa.plans.PlanKinds;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.web.Pager;
import org.besa.platform.web.PlanSection;
import org.besa.platform.web.PlanView;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PromiseSection;
import org.besa.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of plans, a plan, a promise.
@Controller
class PlansController {

    private static final Set<Facet> IN_A_PLAN = EnumSet.of(Facet.STATE, Facet.INSTITUTION, Facet.UNIT, Facet.YEAR);
    private static final int PROMISES_A_PAGE = 50;
    private static final int PLAN_ROWS_A_PAGE = 250;

    private final PublicPlans plans;
    private final Promises promises;
    private final Slips slips;
    private final Institutions institutions;
    private final PlanKinds kinds;
    private final CodeLists codeLists;
    private final List<PlanSection> planSections;
    private final List<PlanView> planViews;
    private final List<PromiseSection> promiseSections;

    PlansController(
            PublicPlans plans,
            Promises promises,
            Slips slips,
            CodeLists codeLists,
            Institutions institutions,
            PlanKinds kinds,
            List<PlanSection> planSections,
            List<PlanView> planViews,
            List<PromiseSection> promiseSections) {
        this.planSections = planSections.stream()
                .sorted(Comparator.comparingInt(PlanSection::order))
                .toList();
        this.planViews = planViews.stream()
                .sorted(Comparator.comparingInt(PlanView::order))
                .toList();
        this.promiseSections = promiseSections.stream()
                .sorted(Comparator.comparingInt(PromiseSection::order))
                .toList();
        this.plans = plans;
        this.promises = promises;
        this.slips = slips;
        this.codeLists = codeLists;
        this.institutions = institutions;
        this.kinds = kinds;
    }

    @Bean
    static PublicPaths planPaths() {
        return PublicPaths.of("/plans", "/plans/**");
    }

    @GetMapping("/plans")
    String plans(
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PlanWords words = words();
        PromiseFilter filter = PromiseFilter.of(
                PromiseScope.EVERYTHING, "/plans", parameters, Promises.AMONG_ALL, words.directory(), kinds);
        FacetCounts counts = promises.count(filter);
        Pager pager = Pager.at(filter.address(), filter.page(), PROMISES_A_PAGE, counts.found());
        pushAddress(request, response, filter);
        Map<String, Integer> foundByPlan = counts.of(Facet.PLAN);
        model.addAttribute("words", words);
        model.addAttribute("choices", new Choices(filter, counts, words));
        model.addAttribute("totals", promises.totals());
        model.addAttribute("foundByPlan", foundByPlan);
        model.addAttribute(
                "plans",
                plans.list().stream()
                        .filter(plan -> filter.isEmpty() || foundByPlan.containsKey(plan.slug()))
                        .toList());
        model.addAttribute("institutions", named(filter.words(), words.directory()));
        model.addAttribute("pager", pager);
        model.addAttribute(
                "promises",
                filter.isEmpty()
                        ? List.of()
                        : promises.list(filter, Promises.Order.DEADLINE, pager.offset(), pager.size()));
        return "plans/plans";
    }

    @GetMapping("/plans/{slug}")
    String plan(
            @PathVariable String slug,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PlanText plan = plans.find(slug.toLowerCase(Locale.ROOT)).orElseThrow(Problem::notFound);
        if (!plan.slug().equals(slug)) {
            return "moved:" + plan.path();
        }
        PlanWords words = words();
        Optional<PlanView> view = view(parameters.getOrDefault("view", ""));
        PromiseFilter filter = PromiseFilter.of(
                        PromiseScope.ofPlan(slug), plan.path(), parameters, IN_A_PLAN, words.directory(), kinds)
                .in(view.map(PlanView::code).orElse(""));
        FacetCounts counts = promises.count(filter);
        Pager pager = Pager.at(filter.address(), filter.page(), PLAN_ROWS_A_PAGE, counts.found());
        pushAddress(request, response, filter);
        model.addAttribute("words", words);
        model.addAttribute("plan", plan);
        model.addAttribute("counts", promises.totals().ofPlan(slug));
        model.addAttribute("choices", new Choices(filter, counts, words));
        model.addAttribute("pager", pager);
        boolean whole = filter.isEmpty() && view.isEmpty();
        model.addAttribute("sections", whole ? planSections : List.of());
        model.addAttribute("slips", whole ? slips.ofPlan(slug) : List.of());
        model.addAttribute("slipCounts", slips.countOfPlan(slug));
        model.addAttribute("views", planViews);
        model.addAttribute("view", view.orElse(null));
        model.addAttribute("viewed", view.isEmpty() ? List.of() : promises.listIds(filter));
        List<PlanGroupView> groups = PlanGroupView.of(
                plan.groups(),
                view.isPresent()
                        ? List.of()
                        : promises.list(filter, Promises.Order.PLAN, pager.offset(), pager.size()));
        model.addAttribute("groups", groups);
        model.addAttribute("contents", whole && pager.last() == 1 ? ContentsLine.of(groups, words) : List.of());
        return "plans/plan";
    }

    private Optional<PlanView> view(String code) {
        return planViews.stream().filter(view -> view.code().equals(code)).findFirst();
    }

    @GetMapping("/plans/{plan}/measures/{measure}")
    String measure(@PathVariable String plan, @PathVariable String measure, HttpServletResponse response, Model model) {
        Optional<MeasureText> found = plans.findMeasure(plan, measure);
        if (found.isEmpty()) {
            return plans.findPath(plan, measure)
                    .map(path -> "moved:" + path)
                    .orElseGet(() -> noSuchMeasure(plan, measure, response, model));
        }
        MeasureText text = found.get();
        model.addAttribute("words", words());
        model.addAttribute("measure", text);
        model.addAttribute("codeLists", codeLists);
        model.addAttribute("sections", promiseSections);
        model.addAttribute("budget", BudgetTable.of(text.budget()));
        return "plans/measure";
    }

    /// The plan is there and has no such measure: its page is where to go on.
    private String noSuchMeasure(String plan, String measure, HttpServletResponse response, Model model) {
        model.addAttribute("plan", plans.find(plan.toLowerCase(Locale.ROOT)).orElseThrow(Problem::notFound));
        model.addAttribute("code", measure);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "plans/no_such_measure";
    }

    private PlanWords words() {
        return new PlanWords(institutions.directory(), kinds, promises.today());
    }

    /// Institutions that the words name: who looks for one finds it here too.
    private static List<Institution> named(SearchWords words, Directory directory) {
        return words.isEmpty()
                ? List.of()
                : directory.institutions().values().stream()
                        .filter(i -> words.in(i.code() + " "
                                + String.join(" ", i.name().byLanguage().values()) + " "
                                + String.join(" ", i.abbreviation().byLanguage().values())))
                        .sorted(Comparator.comparing(Institution::code))
                        .limit(12)
                        .collect(Collectors.toList());
    }

    /// An address without the empty fields of the form, for the address bar.
    private static void pushAddress(HttpServletRequest request, HttpServletResponse response, PromiseFilter filter) {
        response.setHeader("HX-Push-Url", request.getContextPath() + filter.address());
    }
}
