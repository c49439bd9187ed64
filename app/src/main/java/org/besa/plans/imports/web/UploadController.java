package org.besa.plans.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.ReadingSettings;
import org.besa.platform.audit.Subject;
import org.besa.platform.files.FileStore;
import org.besa.platform.files.Upload;
import org.besa.platform.files.Uploads;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Uploading documents. What was uploaded before is recognised by its content.
@Controller
class UploadController {

    private final Imports imports;
    private final Institutions institutions;
    private final ImportLines lines;
    private final Uploads uploads;
    private final FileStore files;
    private final ReadingSettings settings;

    UploadController(
            Imports imports,
            Institutions institutions,
            ImportLines lines,
            Uploads uploads,
            FileStore files,
            ReadingSettings settings) {
        this.imports = imports;
        this.institutions = institutions;
        this.lines = lines;
        this.uploads = uploads;
        this.files = files;
        this.settings = settings;
    }

    /// @param recognised ids of earlier imports whose files were uploaded again
    /// @param begun how many imports the upload began beside them
    @GetMapping("/desk/imports/new")
    String form(
            @RequestParam(defaultValue = "") List<UUID> recognised,
            @RequestParam(defaultValue = "0") int begun,
            @RequestParam(required = false) @Nullable UUID institution,
            Actor actor,
            Model model) {
        model.addAttribute(
                "recognised",
                lines.lines(recognised.stream()
                        .map(id -> imports.planImport(id, actor))
                        .toList()));
        model.addAttribute("begun", begun);
        fill(model, institution, actor);
        return "desk/upload";
    }

    @PostMapping("/desk/imports")
    ModelAndView upload(
            @RequestParam(required = false) @Nullable UUID institution,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> chosen,
            Actor actor,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        // a browser sends a nameless empty part when no file was chosen
        List<MultipartFile> sent = chosen == null
                ? List.of()
                : chosen.stream().filter(u -> !Uploads.name(u).isEmpty()).toList();
        String notTaken = sent.stream()
                .filter(upload -> !isTaken(upload))
                .map(upload -> "“" + Uploads.name(upload) + "”")
                .collect(Collectors.joining(", "));
        UUID owner = only(owners(actor)).map(Institution::id).orElse(institution);
        List<Upload> taken = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        if (owner != null) {
            examine(sent.stream().filter(this::isTaken).toList(), owner, actor, taken, refused);
        }
        if (owner == null || taken.isEmpty()) {
            fill(model, owner, actor);
            model.addAttribute("institutionMissing", owner == null);
            model.addAttribute("fileMissing", taken.isEmpty());
            model.addAttribute("notTaken", notTaken);
            model.addAttribute("refused", refused);
            return new ModelAndView("desk/upload", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<PlanImport> begun = new ArrayList<>();
        List<PlanImport> recognised = new ArrayList<>();
        for (Upload upload : taken) {
            begin(upload, owner, actor, begun, recognised);
        }
        if (!refused.isEmpty()) {
            Refusal first = refused.getFirst();
            FlashMessage.refused(redirect, first.key(), first.arguments().toArray(Serializable[]::new));
        } else if (!notTaken.isEmpty()) {
            FlashMessage.refused(redirect, "desk.upload.not-taken", notTaken, megabytes());
        }
        return new ModelAndView("redirect:" + next(begun, recognised));
    }

    /// Nothing of a file is kept or read before it was looked at.
    private void examine(List<MultipartFile> sent, UUID owner, Actor actor, List<Upload> taken, List<Refusal> refused)
            throws IOException {
        actor.require("plans.import", owner);
        Institution institution = institutions.institution(owner);
        Subject about = new Subject("institution", owner, owner, institution.name());
        for (MultipartFile file : sent) {
            try {
                taken.add(uploads.take(file, actor, about));
            } catch (Problem problem) {
                refused.add(Refusal.of(problem));
            }
        }
    }

    private boolean isTaken(MultipartFile upload) {
        return !upload.isEmpty() && upload.getSize() <= settings.maxFile().toBytes();
    }

    private long megabytes() {
        return settings.maxFile().toMegabytes();
    }

    private void begin(Upload upload, UUID owner, Actor actor, List<PlanImport> begun, List<PlanImport> recognised)
            throws IOException {
        FileStore.StoredFile stored;
        try (InputStream content = upload.open()) {
            stored = files.store(content);
        }
        imports.findEarlier(owner, stored.sha256(), actor)
                .ifPresentOrElse(recognised::add, () -> begun.add(imports.begin(owner, upload.name(), stored, actor)));
    }

    private static String next(List<PlanImport> begun, List<PlanImport> recognised) {
        if (!recognised.isEmpty()) {
            String ids = recognised.stream().map(p -> p.id().toString()).collect(Collectors.joining(","));
            return "/desk/imports/new?begun=" + begun.size() + "&recognised=" + ids;
        }
        return begun.size() == 1 ? "/desk/imports/" + begun.getFirst().id() : "/desk/imports";
    }

    private List<Institution> owners(Actor actor) {
        return institutions.listInstitutions().stream()
                .filter(institution -> actor.may("plans.import", institution.id()))
                .toList();
    }

    /// Who may import for one institution is not asked which.
    private static Optional<Institution> only(List<Institution> owners) {
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    private void fill(Model model, @Nullable UUID chosen, Actor actor) {
        if (!actor.may("plans.import")) {
            throw Problem.notFound();
        }
        model.addAttribute("institutions", owners(actor));
        model.addAttribute("megabytes", megabytes());
        if (chosen != null) {
            model.addAttribute("chosen", chosen.toString());
        }
    }
}
