package org.besa.monitoring.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReport.State;
import org.besa.monitoring.forms.WrittenDay;
import org.besa.monitoring.rates.GoalIndicators;
import org.besa.plans.PlanKinds;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Address;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Pager;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reporting periods: the list, a new one, one with who has reported.
@Controller
@RequestMapping("/desk/periods")
class PeriodsController {

    private static final String NEW = "monitoring/new_period";
    private static final String PAGE = "monitoring/period";

    private static final int REPORTS_A_PAGE = 100;

    private final Periods periods;
    private final NewPeriods newPeriods;
    private final DeskReports reports;
    private final PlanChoices plans;
    private final PlanKinds kinds;
    private final GoalIndicators indicators;
    private final MonitoringPages pages;

    PeriodsController(
            Periods periods,
            NewPeriods newPeriods,
            DeskReports reports,
            PlanChoices plans,
            PlanKinds kinds,
            GoalIndicators indicators,
            MonitoringPages pages) {
        this.periods = periods;
        this.newPeriods = newPeriods;
        this.reports = reports;
        this.plans = plans;
        this.kinds = kinds;
        this.indicators = indicators;
        this.pages = pages;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        requireSeeing(actor);
        model.addAttribute("periods", reports.listPeriods(actor));
        model.addAttribute("kinds", kinds);
        return "monitoring/periods";
    }

    @GetMapping("/new")
    String form(@RequestParam Map<String, String> typed, Actor actor, Model model) {
        requireKeeping(actor);
        fill(typed, Refusal.NONE, model);
        if (typed.containsKey("starts")) {
            try {
                model.addAttribute("asked", newPeriods.preview(wanted(typed), actor));
            } catch (Problem problem) {
                model.addAttribute("refusal", Refusal.of(problem));
            }
        }
        return NEW;
    }

    @PostMapping
    ModelAndView open(@RequestParam Map<String, String> typed, Actor actor, Model model, RedirectAttributes redirect) {
        requireKeeping(actor);
        try {
            Period period = newPeriods.open(wanted(typed), actor);
            FlashMessage.done(redirect, "monitoring.flash.opened");
            return new ModelAndView("redirect:/desk/periods/" + period.id());
        } catch (Problem problem) {
            fill(typed, Refusal.of(problem), model);
            return new ModelAndView(NEW, model.asMap(), problem.kind().status());
        }
    }

    private void fill(Map<String, String> typed, Refusal refusal, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        model.addAttribute("asked", List.of());
        model.addAttribute("kinds", kinds.list());
        model.addAttribute("plans", plans.list());
        model.addAttribute("words", pages.words());
    }

    private static NewPeriod wanted(Map<String, String> typed) {
        String of = typed.getOrDefault("of", "");
        Span span = span(typed.getOrDefault("span", ""));
        LocalDate ends = span == Span.OWN ? WrittenDay.require(typed.getOrDefault("ends", "")) : null;
        LocalDate starts = WrittenDay.require(typed.getOrDefault("starts", ""));
        return of.startsWith("plan:")
                ? new NewPeriod(span, starts, ends, null, id(of.substring("plan:".length())))
                : new NewPeriod(span, starts, ends, of, null);
    }

    private static Span span(String name) {
        for (Span span : Span.values()) {
            if (span.name().equals(name)) {
                return span;
            }
        }
        throw new Problem(Problem.Kind.INVALID, "monitoring.problem.no-span");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /// One period, with the reports that this person sees.
    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "") String institution,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        fill(id, state, institution, page, actor, model);
        return PAGE;
    }

    private void fill(UUID id, @Nullable State state, String institution, int page, Actor actor, Model model) {
        requireSeeing(actor);
        Period period = periods.period(id);
        MonitoringWords words = pages.words();
        UUID chosen = words.directory()
                .findInstitution(institution)
                .map(Institution::id)
                .orElse(null);
        List<InstitutionLine> institutions = reports.listInstitutions(id, actor);
        boolean keeps = actor.may("monitoring.periods", periods.place(period));
        if (institutions.isEmpty() && !keeps) {
            throw Problem.notFound();
        }
        model.addAttribute("period", period);
        model.addAttribute("words", words);
        model.addAttribute("keeps", keeps);
        model.addAttribute("writes", period.isOpen() && actor.may("monitoring.report"));
        model.addAttribute("measures", !indicators.list(period, actor).isEmpty());
        model.addAttribute("unsettled", periods.countUnsettled(id));
        model.addAttribute("institutions", institutions);
        String chosenState = state == null ? "" : state.name();
        ReportFilter filter = new ReportFilter(state, chosen);
        Address address =
                Address.of("/desk/periods/" + id).with("state", chosenState).with("institution", institution);
        Pager pager = Pager.at(address, page, REPORTS_A_PAGE, reports.count(id, filter, actor));
        model.addAttribute("chosenState", chosenState);
        model.addAttribute("chosenInstitution", institution);
        model.addAttribute("pager", pager);
        model.addAttribute("reports", reports.list(id, filter, pager, actor));
    }

    @PostMapping("/{id}/calendar")
    ModelAndView adjust(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        try {
            periods.adjust(id, moved(periods.period(id), typed), typed.getOrDefault("reason", ""), actor);
            FlashMessage.done(redirect, "monitoring.flash.moved");
            return new ModelAndView("redirect:/desk/periods/" + id);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            model.addAttribute("typed", typed);
            model.addAttribute("refusal", Refusal.of(problem));
            fill(id, null, "", 1, actor, model);
            return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
        }
    }

    private static Map<String, LocalDate> moved(Period period, Map<String, String> typed) {
        Map<String, LocalDate> days = new HashMap<>();
        for (Period.Stage stage : period.calendar()) {
            LocalDate day = WrittenDay.require(
                    typed.getOrDefault("stage." + stage.code(), stage.on().toString()));
            if (!day.equals(stage.on())) {
                days.put(stage.code(), day);
            }
        }
        return days;
    }

    @PostMapping("/{id}/closure")
    String close(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        FlashMessage.attempt(redirect, "monitoring.flash.closed", () -> periods.close(id, actor));
        return "redirect:/desk/periods/" + id;
    }

    private static void requireSeeing(Actor actor) {
        if (!DeskReports.isOpenTo(actor)) {
            throw Problem.notFound();
        }
    }

    private static void requireKeeping(Actor actor) {
        if (!actor.may("monitoring.periods")) {
            throw Problem.notFound();
        }
    }
}
