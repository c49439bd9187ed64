package org.besa.plans.imports.web;

import java.util.UUID;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.Corrections;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.RowCorrection.EditRow;
import org.besa.plans.imports.RowDeadlines;
import org.besa.plans.imports.WorkingCopy;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.platform.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Rows of a working copy: shown one by one, edited, accepted, joined, left out and brought back.
///
/// Without htmx an act leads back to the list, at the row; with it only the row is drawn anew.
@Controller
@RequestMapping("/desk/imports/{id}/rows/{row}")
class RowsController {

    private static final String FORM = "desk/row_form_page";

    private final Imports imports;
    private final Corrections corrections;
    private final Previews previews;
    private final Editing editing;

    RowsController(Imports imports, Corrections corrections, Previews previews, Editing editing) {
        this.imports = imports;
        this.corrections = corrections;
        this.previews = previews;
        this.editing = editing;
    }

    /// @param page the list that the row stands in, with the state that narrows it
    @GetMapping
    String show(
            @PathVariable UUID id,
            @PathVariable String row,
            @RequestHeader(name = "HX-Current-URL", defaultValue = "") String page,
            Actor actor,
            Model model) {
        PlanImport found = imports.planImport(id, actor);
        WorkingCopy copy = imports.copy(found);
        model.addAttribute("line", previews.line(found, copy, row));
        model.addAttribute("overview", previews.overview(found, copy));
        model.addAttribute("filter", RowFilter.ofAddress(page));
        return "desk/row_page";
    }

    @GetMapping("/form")
    String form(@PathVariable UUID id, @PathVariable String row, Actor actor, Model model) {
        WorkingCopy copy = imports.copy(imports.planImport(id, actor));
        fill(id, row, RowForm.of(copy.row(row)), Refusal.NONE, actor, model);
        return FORM;
    }

    @PostMapping
    ModelAndView edit(
            @PathVariable UUID id,
            @PathVariable String row,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Actor actor,
            Model model) {
        RowForm form = RowForm.of(typed);
        try {
            corrections.correct(id, new EditRow(row, version, form.cells()), actor);
            return new ModelAndView(back(id, row, htmx));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            fill(id, row, form, Refusal.of(problem), actor, model);
            return new ModelAndView(FORM, model.asMap(), problem.kind().status());
        }
    }

    @PostMapping("/{act}")
    String act(
            @PathVariable UUID id,
            @PathVariable String row,
            @PathVariable String act,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Actor actor,
            RedirectAttributes redirect) {
        RowAct chosen = RowAct.at(act);
        String seenAt = chosen.seenAt(imports.copy(imports.planImport(id, actor)), row);
        editing.attempt(id, chosen.correction(row, version), actor, redirect);
        return back(id, seenAt, htmx);
    }

    /// How the words of a deadline would be understood, while they are typed.
    @GetMapping("/deadline")
    String understand(
            @PathVariable UUID id,
            @PathVariable String row,
            @RequestParam(name = "DEADLINE", defaultValue = "") String words,
            Actor actor,
            Model model) {
        WorkingCopy copy = imports.copy(imports.planImport(id, actor));
        model.addAttribute("deadline", RowDeadlines.of(copy).understand(words.strip()));
        return "desk/deadline";
    }

    private void fill(UUID id, String row, RowForm form, Refusal refusal, Actor actor, Model model) {
        PlanImport found = imports.planImport(id, actor);
        WorkingCopy copy = imports.copy(found);
        model.addAttribute("line", previews.line(found, copy, row));
        model.addAttribute("form", form);
        model.addAttribute("deadline", RowDeadlines.of(copy).understand(form.text(Column.DEADLINE)));
        model.addAttribute("refusal", refusal);
    }

    static String back(UUID id, String row, boolean htmx) {
        return htmx
                ? "redirect:/desk/imports/" + id + "/rows/" + row
                : "redirect:/desk/imports/" + id + "?row=" + row + "#row-" + row;
    }
}
