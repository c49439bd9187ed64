package org.besa.monitoring.desk;

import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Verification;
import org.besa.monitoring.Verifications;
import org.besa.monitoring.forms.Typed;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Decides about a report and goes on to the next that waits.
@Controller
class VerdictController {

    private final StatusReports reports;
    private final Verifications verifications;
    private final StatusReportModel model;
    private final DeskReports desk;

    VerdictController(StatusReports reports, Verifications verifications, StatusReportModel model, DeskReports desk) {
        this.reports = reports;
        this.verifications = verifications;
        this.model = model;
        this.desk = desk;
    }

    @PostMapping("/desk/reports/{id}/verdict")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        StatusReport report = reports.report(id, actor);
        try {
            StatusReport decided = verifications.decide(id, version, verification(decision, new Typed(typed)), actor);
            FlashMessage.done(redirect, "monitoring.flash.decided." + decided.state(), decided.code());
            return new ModelAndView("redirect:"
                    + desk.findNextWaiting(decided, actor)
                            .map(next -> "/desk/reports/" + next)
                            .orElse("/desk/periods/" + decided.period()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            page.addAttribute("typedVerdict", typed);
            model.fill(reports.report(report.id()), model.form(report, false), Refusal.of(problem), actor, page);
            return new ModelAndView(
                    "monitoring/report", page.asMap(), problem.kind().status());
        }
    }

    private static Verification verification(String decision, Typed typed) {
        LocalizedText reasons = typed.localized("reasons");
        return switch (decision) {
            case "accept" -> new Verification.Accepted();
            case "return" -> new Verification.Returned(reasons);
            case "overrule" -> new Verification.Overruled(typed.value("status"), typed.percent("percent"), reasons);
            case "unreported" -> new Verification.Unreported(typed.value("status"), reasons);
            default -> throw new Problem(Problem.Kind.INVALID, "monitoring.problem.no-decision");
        };
    }
}
