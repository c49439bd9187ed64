package org.besa.plans.web;

import java.util.List;
import org.besa.directory.Institutions;
import org.besa.plans.FrozenPlan;
import org.besa.plans.FrozenVersions;
import org.besa.plans.FrozenVersions.Document;
import org.besa.plans.PlanKinds;
import org.besa.plans.comparison.PlanComparison;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A frozen version of a plan, and two of them compared.
@Controller
@RequestMapping("/plans/{slug}")
class VersionsController {

    private final PublicPlans plans;
    private final Promises promises;
    private final FrozenVersions frozen;
    private final Institutions institutions;
    private final PlanKinds kinds;
    private final Comparisons comparisons;

    VersionsController(
            PublicPlans plans,
            Promises promises,
            FrozenVersions frozen,
            Institutions institutions,
            PlanKinds kinds,
            Comparisons comparisons) {
        this.plans = plans;
        this.promises = promises;
        this.frozen = frozen;
        this.institutions = institutions;
        this.kinds = kinds;
        this.comparisons = comparisons;
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable String slug, @PathVariable int number, Language language, Model model) {
        Document document = frozen.findPublished(slug, number).orElseThrow(Problem::notFound);
        PlanText plan = fill(slug, model);
        model.addAttribute("document", document);
        model.addAttribute("frozen", document.plan());
        model.addAttribute("texts", comparisons.fields(document.plan(), language));
        model.addAttribute("version", change(plan, number));
        return "plans/version";
    }

    /// Without numbers, the version in force and the one before it.
    ///
    /// @param view "side" for two columns; else what was changed stands within the text
    @GetMapping("/compare")
    String compare(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(defaultValue = "inline") String view,
            Language language,
            Model model) {
        PlanText plan = fill(slug, model);
        int later = to == null ? plan.versionNumber() : to;
        int earlier = from == null ? before(plan, later) : from;
        FrozenPlan old = frozen.findPublished(slug, earlier)
                .orElseThrow(Problem::notFound)
                .plan();
        FrozenPlan now =
                frozen.findPublished(slug, later).orElseThrow(Problem::notFound).plan();
        PlanComparison comparison = PlanComparison.of(old.content(), now.content());
        model.addAttribute("from", change(plan, earlier));
        model.addAttribute("to", change(plan, later));
        model.addAttribute("comparison", comparison);
        model.addAttribute("side", view.equals("side"));
        model.addAttribute("changes", comparisons.texts(old, now, language));
        return "plans/compare";
    }

    private PlanText fill(String slug, Model model) {
        PlanText plan = plans.find(slug).orElseThrow(Problem::notFound);
        model.addAttribute("plan", plan);
        model.addAttribute("words", new PlanWords(institutions.directory(), kinds, promises.today()));
        return plan;
    }

    private static int before(PlanText plan, int number) {
        List<Integer> earlier = plan.versions().stream()
                .map(version -> version.change().number())
                .filter(other -> other < number)
                .toList();
        return earlier.isEmpty() ? number : earlier.getFirst();
    }

    private static ChangeLine change(PlanText plan, int number) {
        return plan.versions().stream()
                .map(PlanText.VersionOfPlan::change)
                .filter(change -> change.number() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
