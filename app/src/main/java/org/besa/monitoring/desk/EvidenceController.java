package org.besa.monitoring.desk;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.EvidenceChecks;
import org.besa.monitoring.Evidences;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.forms.Typed;
import org.besa.monitoring.web.EvidenceAnswers;
import org.besa.platform.files.Uploads;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Evidence is given with a report, described, taken from it, and checked.
@Controller
class EvidenceController {

    private static final String REPORT = "/desk/reports/{id}/evidence";

    private final StatusReports reports;
    private final Evidences evidences;
    private final EvidenceChecks checks;
    private final EvidenceAnswers answers;
    private final StatusReportModel model;

    EvidenceController(
            StatusReports reports,
            Evidences evidences,
            EvidenceChecks checks,
            EvidenceAnswers answers,
            StatusReportModel model) {
        this.reports = reports;
        this.evidences = evidences;
        this.checks = checks;
        this.answers = answers;
        this.model = model;
    }

    @GetMapping("/desk/evidence/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id, Actor actor) {
        return answers.answer(evidences.evidence(id, actor), CacheControl.noStore());
    }

    /// Gives a file or an address.
    @PostMapping(REPORT)
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        EvidenceForm form = new EvidenceForm("", "", new Typed(typed));
        return attempt(id, form, "monitoring.flash.evidence-added", actor, page, redirect, () -> {
            // a browser sends a nameless empty part when no file was chosen
            boolean hasFile = file != null && !Uploads.name(file).isEmpty();
            boolean hasAddress = !form.typed("address").isBlank();
            if (hasFile == hasAddress) {
                throw new Problem(Problem.Kind.INVALID, "monitoring.problem.one-source");
            }
            if (file != null && hasFile) {
                evidences.add(id, form.facts(), file, actor);
            } else {
                evidences.add(id, form.facts(), form.typed("address"), actor);
            }
        });
    }

    @PostMapping(REPORT + "/{evidence}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID evidence,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        EvidenceForm form = new EvidenceForm(evidence.toString(), "", new Typed(typed));
        return attempt(
                id,
                form,
                "monitoring.flash.evidence-changed",
                actor,
                page,
                redirect,
                () -> evidences.change(id, evidence, version, form.facts(), actor));
    }

    @PostMapping(REPORT + "/{evidence}/attachment")
    ModelAndView attach(
            @PathVariable UUID id, @PathVariable UUID evidence, Actor actor, Model page, RedirectAttributes redirect) {
        return attempt(
                id,
                EvidenceForm.NONE,
                "monitoring.flash.evidence-added",
                actor,
                page,
                redirect,
                () -> evidences.attach(id, evidence, actor));
    }

    @PostMapping(REPORT + "/{evidence}/removal")
    ModelAndView detach(
            @PathVariable UUID id, @PathVariable UUID evidence, Actor actor, Model page, RedirectAttributes redirect) {
        return attempt(
                id,
                EvidenceForm.NONE,
                "monitoring.flash.evidence-removed",
                actor,
                page,
                redirect,
                () -> evidences.detach(id, evidence, actor));
    }

    @PostMapping(REPORT + "/{evidence}/copy")
    ModelAndView saveAgain(
            @PathVariable UUID id, @PathVariable UUID evidence, Actor actor, Model page, RedirectAttributes redirect) {
        return attempt(
                id,
                EvidenceForm.NONE,
                "monitoring.flash.page-asked",
                actor,
                page,
                redirect,
                () -> evidences.saveAgain(id, evidence, actor));
    }

    @PostMapping(REPORT + "/{evidence}/check")
    ModelAndView check(
            @PathVariable UUID id,
            @PathVariable UUID evidence,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        EvidenceForm form = new EvidenceForm(evidence.toString(), "check", new Typed(typed));
        return attempt(id, form, "monitoring.flash.evidence-" + decision, actor, page, redirect, () -> {
            if (!decision.equals("accept") && !decision.equals("refuse")) {
                throw new Problem(Problem.Kind.INVALID, "monitoring.problem.no-check");
            }
            LocalizedText note = LocalizedText.in(language.code(), form.typed("note"));
            checks.check(id, evidence, decision.equals("accept"), note, actor);
        });
    }

    /// An act about evidence.
    private interface Act {

        void run() throws IOException;
    }

    private ModelAndView attempt(
            UUID id, EvidenceForm form, String done, Actor actor, Model page, RedirectAttributes redirect, Act act) {
        StatusReport report = reports.report(id, actor);
        try {
            act.run();
            FlashMessage.done(redirect, done);
            return new ModelAndView("redirect:/desk/reports/" + id + "#evidence");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            page.addAttribute("evidenceForm", form);
            model.fill(report, model.form(report, false), Refusal.of(problem), actor, page);
            return new ModelAndView(
                    "monitoring/report", page.asMap(), problem.kind().status());
        }
    }
}
