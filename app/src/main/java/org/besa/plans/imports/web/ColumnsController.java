package org.besa.plans.imports.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanCorrection.MapColumns;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.Profiles;
import org.besa.plans.imports.WorkingCopy;
import org.besa.plans.reading.Reading;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The columns of a document, matched for all rows at once, and the profile they can be kept in.
@Controller
@RequestMapping("/desk/imports/{id}")
class ColumnsController {

    private final Imports imports;
    private final Profiles profiles;
    private final Previews previews;
    private final Editing editing;

    ColumnsController(Imports imports, Profiles profiles, Previews previews, Editing editing) {
        this.imports = imports;
        this.profiles = profiles;
        this.previews = previews;
        this.editing = editing;
    }

    @GetMapping("/columns")
    String form(@PathVariable UUID id, Actor actor, Model model) {
        PlanImport found = imports.planImport(id, actor);
        WorkingCopy copy = imports.copy(found);
        model.addAttribute("planImport", found);
        model.addAttribute("copy", copy);
        model.addAttribute("headers", headers(copy));
        model.addAttribute("kind", previews.kind(copy));
        return "desk/columns";
    }

    /// In the order of the document.
    private static List<String> headers(WorkingCopy copy) {
        return copy.source().columns().stream()
                .map(Reading.Column::header)
                .distinct()
                .toList();
    }

    /// @param header the header words, in the order of the form
    /// @param column what each stands for
    @PostMapping("/columns")
    String map(
            @PathVariable UUID id,
            @RequestParam List<String> header,
            @RequestParam List<Column> column,
            Actor actor,
            RedirectAttributes redirect) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), column.size()); i++) {
            columns.put(header.get(i), column.get(i));
        }
        editing.attempt(id, new MapColumns(columns), actor, redirect);
        return "redirect:/desk/imports/" + id;
    }

    /// Keeps columns and names for the institution's next document.
    @PostMapping("/profile")
    String keep(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        editing.attempt(() -> profiles.keep(id, actor), "desk.flash.profile-kept", redirect);
        return "redirect:/desk/imports/" + id + "/columns";
    }

    @PostMapping("/profile/application")
    String apply(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        editing.attempt(() -> profiles.apply(id, actor), "desk.flash.profile", redirect);
        return "redirect:/desk/imports/" + id;
    }
}
