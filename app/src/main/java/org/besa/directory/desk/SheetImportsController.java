package org.besa.directory.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.besa.directory.sheets.ImportLine.Outcome;
import org.besa.directory.sheets.ImportReport;
import org.besa.directory.sheets.SheetImport;
import org.besa.directory.sheets.SheetImports;
import org.besa.directory.sheets.Sheets;
import org.besa.directory.sheets.Sheets.Work;
import org.besa.platform.audit.Subject;
import org.besa.platform.files.Upload;
import org.besa.platform.files.Uploads;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.sheets.FileFormat;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
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

/// Lists of the directory as files: taken out, and taken in after a look at what each line does.
@Controller
class SheetImportsController {

    private static final String FORM = "directory/desk/import";

    private final Sheets sheets;
    private final SheetImports imports;
    private final Uploads uploads;

    SheetImportsController(Sheets sheets, SheetImports imports, Uploads uploads) {
        this.uploads = uploads;
        this.sheets = sheets;
        this.imports = imports;
    }

    @GetMapping("/desk/directory/{sheet}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String sheet, Actor actor) {
        return file(sheets.work(sheet, actor), FileFormat.CSV);
    }

    @GetMapping("/desk/directory/{sheet}.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String sheet, Actor actor) {
        return file(sheets.work(sheet, actor), FileFormat.XLSX);
    }

    private ResponseEntity<byte[]> file(Work<?> work, FileFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.write(work, format, out);
        String name = work.sheet().name() + "." + format.ending();
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }

    @GetMapping("/desk/directory/{sheet}/import")
    String form(@PathVariable String sheet, Actor actor, Model model) {
        show(sheets.work(sheet, actor), null, model);
        return FORM;
    }

    @PostMapping("/desk/directory/{sheet}/import")
    ModelAndView begin(
            @PathVariable String sheet,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
            Actor actor,
            Model model)
            throws IOException {
        Work<?> work = sheets.work(sheet, actor);
        try {
            if (upload == null || upload.isEmpty()) {
                throw new Problem(Problem.Kind.INVALID, "directory.import.no-file");
            }
            Upload taken = uploads.take(upload, actor, about(work));
            try (InputStream content = taken.open()) {
                // one byte more than is taken tells that there are too many
                UUID begun = imports.begin(work, taken.name(), content.readNBytes(SheetImports.MOST_BYTES + 1));
                return new ModelAndView("redirect:/desk/directory/imports/" + begun);
            }
        } catch (Problem problem) {
            show(work, problem, model);
            return new ModelAndView(FORM, model.asMap(), problem.kind().status());
        }
    }

    /// The list as a whole: which of its records the file is about is known when it was read.
    private static Subject about(Work<?> work) {
        return new Subject(
                "directory",
                new UUID(0, 0),
                null,
                LocalizedText.in("en", work.sheet().name()));
    }

    private static void show(Work<?> work, @Nullable Problem problem, Model model) {
        model.addAttribute("sheet", work.sheet());
        model.addAttribute("problems", problem == null ? List.of() : List.of(problem));
    }

    @GetMapping("/desk/directory/imports/{id}")
    String preview(@PathVariable UUID id, Actor actor, Model model) {
        SheetImport found = imports.find(id, actor);
        model.addAttribute("found", found);
        model.addAttribute("sheet", sheets.work(found.sheet(), actor).sheet());
        model.addAttribute("report", imports.preview(found, actor));
        return "directory/desk/import_report";
    }

    @PostMapping("/desk/directory/imports/{id}/application")
    String apply(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        try {
            ImportReport report = imports.apply(id, actor);
            FlashMessage.done(
                    redirect,
                    "directory.flash.imported",
                    report.count(Outcome.NEW),
                    report.count(Outcome.CHANGED),
                    report.count(Outcome.ERROR));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            FlashMessage.refused(redirect, problem.key());
        }
        return "redirect:/desk/directory/imports/" + id;
    }
}
