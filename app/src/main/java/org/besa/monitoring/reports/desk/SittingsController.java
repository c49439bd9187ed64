package org.besa.monitoring.reports.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.bodies.Bodies;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.Papers;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.monitoring.reports.ReportTemplates;
import org.besa.monitoring.reports.Sitting;
import org.besa.monitoring.reports.Sitting.Decision;
import org.besa.monitoring.reports.SittingDecisions;
import org.besa.monitoring.reports.Sittings;
import org.besa.monitoring.reports.files.ReportFiles;
import org.besa.monitoring.reports.files.ReportFormat;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sittings: called, with an agenda and papers, with what was decided and said.
@Controller
@RequestMapping("/desk/sittings")
class SittingsController {

    private static final String LIST = "monitoring/reports/sittings";
    private static final String PAGE = "monitoring/reports/sitting";

    private final Sittings sittings;
    private final SittingDecisions decisions;
    private final MonitoringReports reports;
    private final ReportTemplates templates;
    private final ReportIssues issues;
    private final Papers papers;
    private final ReportFiles files;
    private final Bodies bodies;
    private final Clock clock;

    SittingsController(
            Sittings sittings,
            SittingDecisions decisions,
            MonitoringReports reports,
            ReportTemplates templates,
            ReportIssues issues,
            Papers papers,
            ReportFiles files,
            Bodies bodies,
            Clock clock) {
        this.sittings = sittings;
        this.decisions = decisions;
        this.reports = reports;
        this.templates = templates;
        this.issues = issues;
        this.papers = papers;
        this.files = files;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// Whether somebody has anything to do with sittings.
    static boolean isOpenTo(Actor actor) {
        return actor.may("monitoring.sittings") || actor.may("monitoring.read");
    }

    @GetMapping
    String list(Actor actor, Model model) {
        fill(Typed.NOTHING, Refusal.NONE, actor, model);
        return LIST;
    }

    private void fill(Typed typed, Refusal refusal, Actor actor, Model model) {
        if (!isOpenTo(actor)) {
            throw Problem.notFound();
        }
        model.addAttribute("sittings", sittings.list(actor));
        model.addAttribute(
                "bodies",
                bodies.listBodies().stream()
                        .filter(body -> actor.may("monitoring.sittings", body.place()))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        model.addAttribute("zone", clock.getZone());
    }

    @PostMapping
    ModelAndView call(@RequestParam Map<String, String> fields, Actor actor, Model model, RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        try {
            Sitting called = sittings.call(
                    typed.requiredId("body"),
                    typed.moment("at", clock.getZone()),
                    typed.localized("place"),
                    typed.localized("chair"),
                    actor);
            FlashMessage.done(redirect, "reports.flash.called");
            return new ModelAndView("redirect:/desk/sittings/" + called.id());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            fill(typed, Refusal.of(problem), actor, model);
            return new ModelAndView(LIST, model.asMap(), problem.kind().status());
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        fill(seen(id, actor), Typed.NOTHING, Refusal.NONE, actor, model);
        return PAGE;
    }

    private void fill(Sitting sitting, Typed typed, Refusal refusal, Actor actor, Model model) {
        List<MonitoringReport> open = reports.list(actor).stream()
                .filter(report -> report.state().isOpen()
                        && actor.may("monitoring.reports", reports.place(report))
                        && !templates.of(report).steps().isEmpty())
                .toList();
        model.addAttribute("sitting", sitting);
        model.addAttribute(
                "keeps",
                bodies.find(sitting.body()).stream().anyMatch(body -> actor.may("monitoring.sittings", body.place())));
        model.addAttribute("open", open);
        model.addAttribute("templates", templates);
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
    }

    private Sitting seen(UUID id, Actor actor) {
        Sitting sitting = sittings.sitting(id);
        if (!sittings.maySee(sitting, actor)) {
            throw Problem.notFound();
        }
        return sitting;
    }

    /// Lays a report before a sitting, or puts something without a paper on its agenda.
    @PostMapping("/{id}/agenda")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        String[] chosen = typed.value("paper").split("/", 2);
        return change(
                id,
                typed,
                "reports.flash.agenda",
                () -> {
                    if (chosen.length == 2) {
                        UUID report = new Typed(Map.of("report", chosen[0])).requiredId("report");
                        sittings.lay(id, report, chosen[1], actor);
                    } else {
                        sittings.add(id, typed.localized("title"), actor);
                    }
                },
                actor,
                model,
                redirect);
    }

    /// Changes a sitting, or shows again what was typed and why it was not taken.
    private ModelAndView change(
            UUID id, Typed typed, String done, Runnable act, Actor actor, Model model, RedirectAttributes redirect) {
        seen(id, actor);
        try {
            act.run();
            FlashMessage.done(redirect, done);
            return new ModelAndView("redirect:/desk/sittings/" + id);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            fill(seen(id, actor), typed, Refusal.of(problem), actor, model);
            return new ModelAndView(PAGE, model.asMap(), problem.kind().status());
        }
    }

    @PostMapping("/{id}/agenda/{item}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID item, Actor actor, RedirectAttributes redirect) {
        seen(id, actor);
        FlashMessage.attempt(redirect, "reports.flash.agenda", () -> sittings.remove(id, item, actor));
        return "redirect:/desk/sittings/" + id;
    }

    @PostMapping("/{id}/agenda/{item}/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields).about(item);
        return change(
                id,
                typed,
                "reports.flash.decided",
                () -> decisions.decide(
                        id, item, typed.one(Decision.class, "decision"), typed.localized("decided"), actor),
                actor,
                model,
                redirect);
    }

    @PostMapping("/{id}/minutes")
    ModelAndView minute(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        return change(
                id,
                typed,
                "reports.flash.minuted",
                () -> sittings.minute(id, typed.localized("minutes"), typed.localized("seen"), actor),
                actor,
                model,
                redirect);
    }

    /// A paper as it lay on the table.
    @GetMapping("/{id}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID paper, Actor actor, Language language) {
        boolean lies = seen(id, actor).agenda().stream().anyMatch(item -> paper.equals(item.paper()));
        if (!lies) {
            throw Problem.notFound();
        }
        Papers.Paper found = papers.paper(paper);
        return ReportsController.file(
                issues.issue(reports.report(found.report()), found), ReportFormat.PDF, language, files);
    }
}
