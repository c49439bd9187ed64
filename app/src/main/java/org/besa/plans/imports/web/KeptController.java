package org.besa.plans.imports.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.besa.plans.imports.Corrections;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.Profiles;
import org.besa.plans.imports.UnitDirectories;
import org.besa.plans.imports.WorkingCopy;
import org.besa.plans.reading.output.ReadingJson;
import org.besa.platform.security.Actor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of an import, to look at and to take away: the original, what was read from it, the mapping, the notes,
/// the corrections and the profile of the institution.
@Controller
@RequestMapping("/desk/imports/{id}")
class KeptController {

    private final Imports imports;
    private final Corrections corrections;
    private final Profiles profiles;
    private final UnitDirectories directories;
    private final Previews previews;
    private final JsonMapper json;
    private final Clock clock;

    KeptController(
            Imports imports,
            Corrections corrections,
            Profiles profiles,
            UnitDirectories directories,
            Previews previews,
            JsonMapper json,
            Clock clock) {
        this.imports = imports;
        this.corrections = corrections;
        this.profiles = profiles;
        this.directories = directories;
        this.previews = previews;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/kept")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        PlanImport found = imports.planImport(id, actor);
        WorkingCopy copy = imports.copy(found);
        model.addAttribute("planImport", found);
        model.addAttribute("kept", kept(found, copy));
        model.addAttribute("kind", previews.kind(copy));
        model.addAttribute("directory", directories.directory(found.institution()));
        model.addAttribute("zone", clock.getZone());
        return "desk/kept";
    }

    @GetMapping("/file")
    ResponseEntity<Resource> original(@PathVariable UUID id, Actor actor) {
        PlanImport found = imports.planImport(id, actor);
        return download(
                found.fileName(), MediaType.APPLICATION_OCTET_STREAM, new FileSystemResource(imports.original(found)));
    }

    /// As the schema `docs/reading.schema.json` describes it.
    @GetMapping("/reading.json")
    ResponseEntity<String> reading(@PathVariable UUID id, Actor actor) {
        PlanImport found = imports.planImport(id, actor);
        return download(
                found.fileName() + ".reading.json",
                MediaType.APPLICATION_JSON,
                new ReadingJson().write(imports.reading(found)));
    }

    @GetMapping("/kept.json")
    ResponseEntity<String> record(@PathVariable UUID id, Actor actor) {
        PlanImport found = imports.planImport(id, actor);
        String record = json.writerWithDefaultPrettyPrinter().writeValueAsString(kept(found, imports.copy(found)));
        return download(found.fileName() + ".kept.json", MediaType.APPLICATION_JSON, record);
    }

    private KeptRecord kept(PlanImport found, WorkingCopy copy) {
        return KeptRecord.of(
                found,
                copy,
                corrections.listEdits(found),
                profiles.findKept(found).orElse(null));
    }

    private static <T> ResponseEntity<T> download(String name, MediaType type, T content) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type)
                .body(content);
    }
}
