package org.besa.monitoring.observations.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.Periods;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusSchemes;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.observations.Observation;
import org.besa.monitoring.observations.Observation.Observed;
import org.besa.monitoring.observations.Observations;
import org.besa.monitoring.observations.ObservedReports;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Verified reports, and what a monitor outside of government says of each.
@Controller
@RequestMapping("/desk/observations")
class ObservationsController {

    private static final String PAGE = "monitoring/observation";

    private final Observations observations;
    private final ObservedReports reports;
    private final Periods periods;
    private final StatusSchemes schemes;
    private final Institutions institutions;

    ObservationsController(
            Observations observations,
            ObservedReports reports,
            Periods periods,
            StatusSchemes schemes,
            Institutions institutions) {
        this.observations = observations;
        this.reports = reports;
        this.periods = periods;
        this.schemes = schemes;
        this.institutions = institutions;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        if (!ObservedReports.isOpenTo(actor)) {
            throw Problem.notFound();
        }
        model.addAttribute("lines", reports.list(actor));
        model.addAttribute("schemes", schemes);
        model.addAttribute("directory", institutions.directory());
        return "monitoring/observations";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        StatusReport report = observations.report(id, actor);
        fill(
                report,
                observations
                        .find(id, actor)
                        .map(ObservationsController::typed)
                        .orElseGet(() -> new Typed(Map.of("organisation", observations.organisationOf(actor)))),
                Refusal.NONE,
                model);
        return PAGE;
    }

    private static Typed typed(Observation said) {
        Map<String, String> fields = new HashMap<>(Typed.of("text", said.text()).fields());
        fields.put("status", said.status());
        fields.put("percent", said.percent() == null ? "" : said.percent().toString());
        fields.put("address", said.address());
        fields.put("organisation", said.organisation());
        return new Typed(fields);
    }

    private void fill(StatusReport report, Typed typed, Refusal refusal, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("period", periods.period(report.period()));
        model.addAttribute("scheme", schemes.of(periods.period(report.period())));
        model.addAttribute("institution", institutions.institution(report.institution()));
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
    }

    @PostMapping("/{id}")
    ModelAndView say(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        StatusReport report = observations.report(id, actor);
        Typed typed = new Typed(fields);
        try {
            observations.observe(id, observed(typed), actor);
            FlashMessage.done(redirect, "observations.flash.said", report.code());
            return new ModelAndView("redirect:/desk/observations");
        } catch (Problem problem) {
            fill(report, typed, Refusal.of(problem), model);
            return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
        }
    }

    private static Observed observed(Typed typed) {
        return new Observed(
                typed.value("status"),
                typed.percent("percent"),
                typed.localized("text"),
                typed.value("address"),
                typed.value("organisation"));
    }
}
