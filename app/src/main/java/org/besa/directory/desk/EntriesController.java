package org.besa.directory.desk;

import java.util.Map;
import java.util.UUID;
import org.besa.directory.sheets.Entry;
import org.besa.directory.sheets.Sheets;
import org.besa.directory.sheets.Sheets.Attempt;
import org.besa.directory.sheets.Sheets.Kept;
import org.besa.directory.sheets.Sheets.Work;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Records of the directory, added, changed and removed in forms.
@Controller
@RequestMapping("/desk/directory/{sheet}")
class EntriesController {

    private static final String FORM = "directory/desk/entry";

    private final Sheets sheets;

    EntriesController(Sheets sheets) {
        this.sheets = sheets;
    }

    /// @param given what is known already, by the names of the columns
    @GetMapping("/new")
    String form(
            @PathVariable String sheet,
            @RequestParam Map<String, String> given,
            Actor actor,
            Language language,
            Model model) {
        Work<?> work = adding(sheet, actor);
        Entry entry = TypedEntry.of(work.sheet(), given);
        show(EntryForm.of(work.sheet(), entry, Entry.of(Map.of()), true, actor, language), "", false, model);
        return FORM;
    }

    private Work<?> adding(String sheet, Actor actor) {
        Work<?> work = sheets.work(sheet, actor);
        if (!work.sheet().mayAdd(actor)) {
            throw Problem.notFound();
        }
        return work;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String sheet,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        return add(adding(sheet, actor), typed, language, model, redirect);
    }

    private <T extends Record> ModelAndView add(
            Work<T> work, Map<String, String> typed, Language language, Model model, RedirectAttributes redirect) {
        Entry entry = TypedEntry.of(work.sheet(), typed);
        EntryForm form = EntryForm.of(work.sheet(), entry, Entry.of(Map.of()), true, work.actor(), language);
        Attempt<T> attempt = work.attempt(null, entry);
        if (!attempt.isGood()) {
            return refused(form.with(attempt.faults()), "directory.form.faults", model);
        }
        UUID added = work.save(null, attempt);
        FlashMessage.done(redirect, "directory.flash.added");
        return new ModelAndView("redirect:" + work.sheet().page(work.record(added)));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String sheet, @PathVariable UUID id, Actor actor, Language language, Model model) {
        Work<?> work = sheets.work(sheet, actor);
        Kept<?> kept = work.kept(id);
        show(
                EntryForm.of(work.sheet(), kept.entry(), kept.entry(), false, actor, language),
                id.toString(),
                work.sheet().canRemove(),
                model);
        return FORM;
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String sheet,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("id", id.toString());
        return change(sheets.work(sheet, actor), id, typed, language, model, redirect);
    }

    private <T extends Record> ModelAndView change(
            Work<T> work,
            UUID id,
            Map<String, String> typed,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        Kept<T> kept = work.kept(id);
        TypedEntry both = TypedEntry.of(work.sheet(), typed, kept.entry());
        EntryForm form = EntryForm.of(work.sheet(), both.joined(), kept.entry(), false, work.actor(), language);
        if (!both.theirs().isEmpty()) {
            return refused(form.beside(both.theirs()), "directory.form.changed", model);
        }
        Attempt<T> attempt = work.attempt(kept.record(), both.joined());
        if (!attempt.isGood()) {
            return refused(form.with(attempt.faults()), "directory.form.faults", model);
        }
        try {
            work.save(kept.record(), attempt);
        } catch (OptimisticLockingFailureException e) {
            // saved by somebody else since it was read above: what they wrote is joined, or shown, at the next try
            return change(work, id, typed, language, model, redirect);
        }
        FlashMessage.done(redirect, "directory.flash.changed");
        return new ModelAndView("redirect:" + work.sheet().page(work.record(id)));
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String sheet, @PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        return remove(sheets.work(sheet, actor), id, redirect);
    }

    private static <T extends Record> String remove(Work<T> work, UUID id, RedirectAttributes redirect) {
        T record = work.record(id);
        if (!work.sheet().canRemove()) {
            throw Problem.notFound();
        }
        FlashMessage.attempt(
                redirect, "directory.flash.removed", () -> work.sheet().remove(record, work.actor()));
        return "redirect:" + work.sheet().page(record);
    }

    private static ModelAndView refused(EntryForm form, String why, Model model) {
        Object id = model.getAttribute("id");
        show(form, id == null ? "" : id.toString(), false, model);
        model.addAttribute("why", why);
        return new ModelAndView(FORM, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void show(EntryForm form, String id, boolean removable, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("removable", removable);
        model.addAttribute("why", "");
    }
}
