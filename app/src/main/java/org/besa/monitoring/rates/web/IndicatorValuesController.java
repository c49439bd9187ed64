package org.besa.monitoring.rates.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.forms.WrittenNumber;
import org.besa.monitoring.rates.GoalIndicator;
import org.besa.monitoring.rates.GoalIndicators;
import org.besa.monitoring.rates.IndicatorValue.Measured;
import org.besa.monitoring.rates.IndicatorValues;
import org.besa.plans.Plans;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.FlashMessage;
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

/// What the indicators of goals measured in a period: entered by who reports for the plan, verified by the secretariat.
@Controller
@RequestMapping("/desk/periods/{id}/indicators")
class IndicatorValuesController {

    private static final String PAGE = "monitoring/indicators";

    private final Periods periods;
    private final Plans plans;
    private final GoalIndicators indicators;
    private final IndicatorValues values;
    private final Clock clock;

    IndicatorValuesController(
            Periods periods, Plans plans, GoalIndicators indicators, IndicatorValues values, Clock clock) {
        this.periods = periods;
        this.plans = plans;
        this.indicators = indicators;
        this.values = values;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable UUID id, Actor actor, Model model) {
        fill(periods.period(id), "", Typed.NOTHING, Refusal.NONE, actor, model);
        return PAGE;
    }

    private void fill(Period period, String shown, Typed typed, Refusal refusal, Actor actor, Model model) {
        List<IndicatorLine> lines = indicators.list(period, actor).stream()
                .map(indicator -> line(indicator, period, actor))
                .toList();
        if (lines.isEmpty() && !actor.may("monitoring.periods", periods.place(period))) {
            throw Problem.notFound();
        }
        model.addAttribute("period", period);
        model.addAttribute("lines", lines);
        model.addAttribute("shown", shown);
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        model.addAttribute("zone", clock.getZone());
    }

    private IndicatorLine line(GoalIndicator indicator, Period period, Actor actor) {
        Place place = plans.plan(indicator.plan()).place();
        boolean waits = indicator.enteredAt() != null && indicator.verifiedAt() == null;
        return new IndicatorLine(
                indicator,
                period.isOpen() && actor.may("monitoring.report", place),
                period.isOpen() && waits && actor.may("monitoring.verify", place));
    }

    @PostMapping("/{plan}")
    ModelAndView enter(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        String indicator = typed.value("indicator");
        try {
            values.enter(id, plan, indicator, measured(typed), seen(typed), actor);
            FlashMessage.done(redirect, "indicators.flash.entered");
            return new ModelAndView("redirect:/desk/periods/" + id + "/indicators");
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            fill(periods.period(id), plan + "/" + indicator, typed, Refusal.of(problem), actor, model);
            return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
        }
    }

    private static Measured measured(Typed typed) {
        return new Measured(number(typed.value("value")), met(typed), typed.localized("note"));
    }

    private static @Nullable BigDecimal number(String text) {
        String written = text.replaceAll("[\\s\u00a0%]", "");
        if (written.isEmpty()) {
            return null;
        }
        return WrittenNumber.read(written)
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "monitoring.fault.number"));
    }

    private static @Nullable Boolean met(Typed typed) {
        return switch (typed.value("met")) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    @PostMapping("/{plan}/verification")
    String verify(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        FlashMessage.attempt(
                redirect,
                "indicators.flash.verified",
                () -> values.verify(id, plan, typed.value("indicator"), seen(typed), actor));
        return "redirect:/desk/periods/" + id + "/indicators";
    }

    private static @Nullable Instant seen(Typed typed) {
        try {
            return Instant.parse(typed.value("seen"));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
