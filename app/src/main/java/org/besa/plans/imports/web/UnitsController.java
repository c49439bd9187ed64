package org.besa.plans.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.NameCorrection.MatchNames;
import org.besa.plans.imports.NewUnits;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.Row;
import org.besa.plans.imports.UnitDirectories;
import org.besa.plans.imports.UnitDirectory;
import org.besa.plans.imports.UnitDirectory.Target;
import org.besa.plans.imports.WorkingCopy;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The names of units in a document: matched to the directory wherever they occur, or created there.
@Controller
@RequestMapping("/desk/imports/{id}/units")
class UnitsController {

    private final Imports imports;
    private final UnitDirectories directories;
    private final NewUnits newUnits;
    private final Editing editing;

    UnitsController(Imports imports, UnitDirectories directories, NewUnits newUnits, Editing editing) {
        this.imports = imports;
        this.directories = directories;
        this.newUnits = newUnits;
        this.editing = editing;
    }

    @GetMapping
    String list(@PathVariable UUID id, Actor actor, Model model) {
        PlanImport found = imports.planImport(id, actor);
        WorkingCopy copy = imports.copy(found);
        UnitDirectory directory = directories.directory(found.institution());
        List<NameLine> unknown = new ArrayList<>();
        List<NameLine> known = new ArrayList<>();
        for (String name : copy.unitNames()) {
            String matched =
                    copy.match(name).flatMap(directory::find).map(Target::key).orElse(null);
            List<Target> suggestions = matched == null ? directory.suggestions(name) : List.of();
            (matched == null ? unknown : known).add(new NameLine(name, rows(copy, name), matched, suggestions));
        }
        model.addAttribute("planImport", found);
        model.addAttribute("unknown", unknown);
        model.addAttribute("known", known);
        model.addAttribute("targets", directory.targets());
        model.addAttribute("mayCreate", newUnits.mayCreate(found, actor));
        return "desk/units";
    }

    private static int rows(WorkingCopy copy, String name) {
        return (int) copy.rowsIn().stream()
                .filter((Row row) -> row.lines(Column.RESPONSIBLE).contains(name)
                        || row.lines(Column.SUPPORTING).contains(name))
                .count();
    }

    /// @param target key of whom the name stands for; empty to keep it as text
    @PostMapping
    String match(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String target,
            Actor actor,
            RedirectAttributes redirect) {
        UnitDirectory directory =
                directories.directory(imports.planImport(id, actor).institution());
        MatchNames match = target.isEmpty()
                ? new MatchNames(Set.of(name), null, null)
                : directory
                        .find(target)
                        .map(t -> new MatchNames(Set.of(name), t.institution(), t.unit()))
                        .orElseThrow(Problem::notFound);
        editing.attempt(id, match, actor, redirect);
        return "redirect:/desk/imports/" + id + "/units";
    }

    @PostMapping("/new")
    String create(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String sq,
            @RequestParam(defaultValue = "") String en,
            Actor actor,
            RedirectAttributes redirect) {
        editing.attempt(
                () -> newUnits.create(id, name, LocalizedText.of(sq, en), actor), "desk.flash.unit-created", redirect);
        return "redirect:/desk/imports/" + id + "/units";
    }
}
