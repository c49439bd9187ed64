package org.besa.monitoring.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.monitoring.Progress;
import org.besa.monitoring.ReportClash;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Submissions;
import org.besa.monitoring.forms.ReportFields;
import org.besa.monitoring.forms.Typed;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
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

/// What this person owes, and one report: written, kept as it is typed, handed in, taken back.
@Controller
@RequestMapping("/desk/reports")
class StatusReportController {

    private static final String PAGE = "monitoring/report";

    private static final int REPORTS_A_PAGE = 100;

    private final StatusReports reports;
    private final Submissions submissions;
    private final StatusReportModel model;
    private final DeskReports desk;
    private final MonitoringPages pages;
    private final Texts texts;

    StatusReportController(
            StatusReports reports,
            Submissions submissions,
            StatusReportModel model,
            DeskReports desk,
            MonitoringPages pages,
            Texts texts) {
        this.reports = reports;
        this.submissions = submissions;
        this.model = model;
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping
    String owed(@RequestParam(name = "page", defaultValue = "1") int number, Actor actor, Model page) {
        if (!actor.may("monitoring.report")) {
            throw Problem.notFound();
        }
        List<OwedPeriod> periods = desk.listOwedPeriods(actor);
        int owed = periods.stream().mapToInt(OwedPeriod::owed).sum();
        Pager pager = Pager.at(Address.of("/desk/reports"), number, REPORTS_A_PAGE, owed);
        page.addAttribute("periods", periods);
        page.addAttribute("pager", pager);
        page.addAttribute("reports", desk.listOwed(pager.offset(), pager.size(), actor));
        page.addAttribute("words", pages.words());
        return "monitoring/owed";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String evidence, Actor actor, Model page) {
        StatusReport report = reports.report(id, actor);
        page.addAttribute("evidenceWords", evidence);
        boolean returned = report.state() == StatusReport.State.RETURNED;
        model.fill(report, model.form(report, returned), Refusal.NONE, actor, page);
        return PAGE;
    }

    /// Keeps what was typed.
    ///
    /// @param quiet sent by the page itself while somebody types: only where it stands now is answered
    /// @param submit not empty when it is to be handed in too
    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String submit,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        StatusReport report = reports.report(id, actor);
        Map<String, String> faults = new HashMap<>();
        Progress said = model.fields(report).read(typed, faults);
        ReportForm form = ReportForm.of(seen, new Typed(typed), List.of());
        if (!faults.isEmpty()) {
            Problem problem = new Problem(Problem.Kind.INVALID, "monitoring.problem.faults");
            return refused(report, form.with(faults), problem, quiet, actor, page);
        }
        try {
            StatusReports.Saved saved = reports.save(id, said, writing(seen), actor);
            if (quiet) {
                page.addAttribute("seen", String.valueOf(saved.report().writing()));
                page.addAttribute("by", saved.by());
                return new ModelAndView("monitoring/kept", page.asMap());
            }
            if (!submit.isEmpty()) {
                return submit(saved.report(), actor, page, redirect);
            }
            tell(saved, language, redirect);
            return new ModelAndView("redirect:/desk/reports/" + id);
        } catch (ReportClash clash) {
            return refused(report, both(report, clash), clash, quiet, actor, page);
        } catch (Problem problem) {
            return refused(report, form, problem, quiet, actor, page);
        }
    }

    private ReportForm both(StatusReport report, ReportClash clash) {
        ReportFields fields = model.fields(report);
        return new ReportForm(
                clash.seen().toString(),
                new Typed(fields.of(clash.joined())),
                Map.of(),
                List.of(),
                fields.of(clash.theirs()),
                clash.places());
    }

    private ModelAndView submit(StatusReport kept, Actor actor, Model page, RedirectAttributes redirect) {
        try {
            submissions.submit(kept.id(), actor);
            FlashMessage.done(redirect, "monitoring.flash.submitted", kept.code());
            return new ModelAndView("redirect:/desk/reports");
        } catch (Problem problem) {
            return refused(kept, model.form(kept, true), problem, false, actor, page);
        }
    }

    private ModelAndView refused(
            StatusReport report, ReportForm form, Problem problem, boolean quiet, Actor actor, Model page) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        if (quiet) {
            page.addAttribute(
                    "refusal",
                    problem instanceof ReportClash
                            ? new Refusal("monitoring.not-kept.clash", problem.arguments(), true)
                            : Refusal.of(problem));
            page.addAttribute("faults", form.faults());
            return new ModelAndView(
                    "monitoring/not_kept", page.asMap(), problem.kind().status());
        }
        model.fill(report, form, Refusal.of(problem), actor, page);
        return new ModelAndView(PAGE, page.asMap(), problem.kind().status());
    }

    private void tell(StatusReports.Saved saved, Language language, RedirectAttributes redirect) {
        if (saved.isJoined()) {
            FlashMessage.done(redirect, "monitoring.flash.joined", saved.by(), names(saved.others(), language));
        } else {
            FlashMessage.done(redirect, "monitoring.flash.saved");
        }
    }

    private String names(Set<String> places, Language language) {
        return places.stream()
                .map(place -> place.split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(root -> texts.text(language, "monitoring.field." + root))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable UUID writing(String seen) {
        try {
            return seen.isEmpty() ? null : UUID.fromString(seen);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @PostMapping("/{id}/retraction")
    String takeBack(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        reports.report(id, actor);
        FlashMessage.attempt(redirect, "monitoring.flash.taken-back", () -> submissions.takeBack(id, actor));
        return "redirect:/desk/reports/" + id;
    }
}
