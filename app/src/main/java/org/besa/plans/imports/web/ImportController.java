package org.besa.plans.imports.web;

import java.util.UUID;
import org.besa.plans.imports.ImportedForms;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.ReadAs;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One import: its progress while it is read, its preview afterwards; of a file that Besa gave out, what differs.
@Controller
@RequestMapping("/desk/imports/{id}")
class ImportController {

    private final Imports imports;
    private final Previews previews;
    private final ImportedForms forms;
    private final FormPages formPages;

    ImportController(Imports imports, Previews previews, ImportedForms forms, FormPages formPages) {
        this.imports = imports;
        this.previews = previews;
        this.forms = forms;
        this.formPages = formPages;
    }

    /// @param row a row to show the page of the list it stands on
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String row,
            Actor actor,
            Language language,
            Model model) {
        PlanImport found = imports.planImport(id, actor);
        model.addAttribute("planImport", found);
        model.addAttribute("seesTrail", actor.may("audit.read", found.institution()));
        return switch (found.state()) {
            case READING -> {
                model.addAttribute("progress", imports.progress(found));
                yield "desk/progress";
            }
            case UNREADABLE, CANCELLED -> {
                model.addAttribute("faults", forms.faults(found));
                yield "desk/unreadable";
            }
            case FORM -> formPages.fill(found, actor, language, model);
            case READY -> {
                model.addAttribute("preview", previews.preview(found, RowFilter.of(state), page, row));
                yield "desk/preview";
            }
        };
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        imports.cancel(id, actor);
        FlashMessage.done(redirect, "desk.flash.cancelled");
        return "redirect:/desk/imports/" + id;
    }

    /// Tries to read a document again that could not be read or was stopped.
    @PostMapping("/reading")
    String readAgain(@PathVariable UUID id, @RequestParam(defaultValue = "ITSELF") ReadAs as, Actor actor) {
        imports.readAgain(id, as, actor);
        return "redirect:/desk/imports/" + id;
    }

    /// Imports the same file once more, beside the earlier import.
    @PostMapping("/repetition")
    String repeat(@PathVariable UUID id, Actor actor) {
        return "redirect:/desk/imports/" + imports.repeat(id, actor).id();
    }
}
