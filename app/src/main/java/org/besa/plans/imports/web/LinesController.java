package org.besa.plans.imports.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.RowCorrection.MoveText;
import org.besa.plans.imports.RowCorrection.SplitRow;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The single lines of a row: ticked ones go to a new row or to another column.
@Controller
@RequestMapping("/desk/imports/{id}/rows/{row}")
class LinesController {

    private final Imports imports;
    private final Previews previews;
    private final Editing editing;

    LinesController(Imports imports, Previews previews, Editing editing) {
        this.imports = imports;
        this.previews = previews;
        this.editing = editing;
    }

    @GetMapping("/lines")
    String lines(@PathVariable UUID id, @PathVariable String row, Actor actor, Model model) {
        PlanImport found = imports.planImport(id, actor);
        model.addAttribute("line", previews.line(found, imports.copy(found), row));
        return "desk/lines";
    }

    @PostMapping("/division")
    String split(
            @PathVariable UUID id,
            @PathVariable String row,
            @RequestParam int version,
            @RequestParam(name = "line", defaultValue = "") List<String> ticked,
            Actor actor,
            RedirectAttributes redirect) {
        boolean done = editing.attempt(id, new SplitRow(row, version, numbers(ticked)), actor, redirect);
        return done ? RowsController.back(id, row, false) : again(id, row);
    }

    @PostMapping("/move")
    String move(
            @PathVariable UUID id,
            @PathVariable String row,
            @RequestParam int version,
            @RequestParam Column to,
            @RequestParam(name = "line", defaultValue = "") List<String> ticked,
            Actor actor,
            RedirectAttributes redirect) {
        boolean done = editing.attempt(id, new MoveText(row, version, numbers(ticked), to), actor, redirect);
        return done ? RowsController.back(id, row, false) : again(id, row);
    }

    private static String again(UUID id, String row) {
        return "redirect:/desk/imports/" + id + "/rows/" + row + "/lines";
    }

    /// Ticks are sent as "COLUMN:number".
    private static Map<Column, Set<Integer>> numbers(List<String> ticked) {
        Map<Column, Set<Integer>> numbers = new EnumMap<>(Column.class);
        for (String tick : ticked) {
            int colon = tick.indexOf(':');
            if (colon > 0) {
                numbers.computeIfAbsent(Column.valueOf(tick.substring(0, colon)), c -> new TreeSet<>())
                        .add(Integer.valueOf(tick.substring(colon + 1)));
            }
        }
        return numbers;
    }
}
