package org.besa.monitoring.sheets.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.sheets.ReportSheets;
import org.besa.monitoring.sheets.SheetLine.Outcome;
import org.besa.monitoring.sheets.SheetOutcome;
import org.besa.monitoring.sheets.SheetUpload;
import org.besa.platform.audit.Subject;
import org.besa.platform.files.Upload;
import org.besa.platform.files.Uploads;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.sheets.FileFormat;
import org.besa.platform.sheets.SheetReader;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/// The reports of a period that somebody owes as a sheet: taken out, sent back, looked at, kept.
@Controller
class ReportSheetsController {

    private static final String FORM = "monitoring/sheet";

    private final ReportSheets sheets;
    private final Periods periods;
    private final Uploads uploads;

    ReportSheetsController(ReportSheets sheets, Periods periods, Uploads uploads) {
        this.sheets = sheets;
        this.periods = periods;
        this.uploads = uploads;
    }

    @GetMapping("/desk/periods/{id}/sheet")
    String form(@PathVariable UUID id, Actor actor, Model model) {
        Period period = periods.period(id);
        show(period, sheets.listWritable(period, actor), Refusal.NONE, model);
        return FORM;
    }

    private static void show(Period period, List<StatusReport> writable, Refusal refusal, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("writable", writable.size());
        model.addAttribute("refusal", refusal);
    }

    /// @param language of headings, names and texts; that of the page when none is named
    @GetMapping("/desk/periods/{id}/sheet.xlsx")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            Actor actor,
            Language language) {
        Period period = periods.period(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(period, Language.find(chosen).orElse(language), actor, out);
        return file(period.slug(), out);
    }

    private static ResponseEntity<byte[]> file(String name, ByteArrayOutputStream content) {
        return ResponseEntity.ok()
                .contentType(FileFormat.XLSX.mediaType())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + FileFormat.XLSX.ending())
                                .build()
                                .toString())
                .body(content.toByteArray());
    }

    @PostMapping("/desk/periods/{id}/sheet")
    ModelAndView begin(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
            Actor actor,
            Model model)
            throws IOException {
        Period period = periods.period(id);
        List<StatusReport> writable = sheets.listWritable(period, actor);
        try {
            if (upload == null || upload.isEmpty()) {
                throw new Problem(Problem.Kind.INVALID, "monitoring.sheet.problem.no-file");
            }
            Upload taken = uploads.take(upload, actor, new Subject("period", period.id(), null, period.name()));
            try (InputStream content = taken.open()) {
                // one byte more than is taken tells that there are too many
                UUID begun = sheets.begin(period, taken.name(), content.readNBytes(SheetReader.MOST_BYTES + 1), actor);
                return new ModelAndView("redirect:/desk/sheets/" + begun);
            }
        } catch (Problem problem) {
            show(period, writable, Refusal.of(problem), model);
            return new ModelAndView(FORM, model.asMap(), problem.kind().status());
        }
    }

    @GetMapping("/desk/sheets/{id}")
    String outcome(@PathVariable UUID id, Actor actor, Model model) {
        SheetUpload upload = sheets.find(id, actor);
        model.addAttribute("upload", upload);
        model.addAttribute("period", periods.period(upload.period()));
        model.addAttribute("outcome", sheets.outcome(upload, actor));
        return "monitoring/sheet_outcome";
    }

    @GetMapping("/desk/sheets/{id}/refused.xlsx")
    ResponseEntity<byte[]> refused(@PathVariable UUID id, Actor actor) {
        SheetUpload upload = sheets.find(id, actor);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.writeRefused(upload, actor, out);
        return file(periods.period(upload.period()).slug() + "-2", out);
    }

    /// @param submit not empty when what is complete is to be handed in too
    @PostMapping("/desk/sheets/{id}/application")
    String apply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String submit,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            SheetOutcome outcome = sheets.apply(id, !submit.isEmpty(), actor);
            FlashMessage.done(
                    redirect,
                    "monitoring.flash.sheet-applied",
                    outcome.count(Outcome.SAVED),
                    outcome.countHandedIn(),
                    outcome.refused().size());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            FlashMessage.refused(redirect, problem.key());
        }
        return "redirect:/desk/sheets/" + id;
    }
}
