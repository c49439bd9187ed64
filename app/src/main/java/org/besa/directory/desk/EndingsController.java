package org.besa.directory.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Successions;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The end of an institution: who follows it, and what each of them takes up, seen before it is done.
@Controller
@RequestMapping("/desk/directory/institutions/{id}/ending")
class EndingsController {

    private static final String FORM = "directory/desk/ending";

    private final Institutions institutions;
    private final Successions successions;

    EndingsController(Institutions institutions, Successions successions) {
        this.institutions = institutions;
        this.successions = successions;
    }

    /// @param typed who follows it ("successor1" and so on, codes), once that was chosen
    @GetMapping
    String form(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model model) {
        show(formOf(id, typed, actor, language), null, model);
        return FORM;
    }

    @PostMapping
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        EndingForm form = formOf(id, typed, actor, language);
        try {
            successions.end(id, form.ending(), actor);
        } catch (Problem problem) {
            show(form, problem, model);
            return new ModelAndView(FORM, model.asMap(), problem.kind().status());
        }
        FlashMessage.done(redirect, "directory.flash.ended", form.belongings().size());
        return new ModelAndView("redirect:/desk/directory/institutions/" + id);
    }

    private EndingForm formOf(UUID id, Map<String, String> typed, Actor actor, Language language) {
        Institution institution = institutions.institution(id);
        if (!actor.may("directory.edit", id) || institution.mergedInto() != null) {
            throw Problem.notFound();
        }
        Directory directory = institutions.directory();
        List<Institution> offered = directory.listByName(language).stream()
                .filter(other -> !other.id().equals(id) && other.activeTo() == null)
                .toList();
        return EndingForm.of(institution, typed, directory, offered, successions.belongings(id));
    }

    private static void show(EndingForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problem == null ? List.of() : List.of(problem));
    }
}
