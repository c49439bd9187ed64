package org.besa.directory.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Mergers;
import org.besa.directory.Unit;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Two entries that are the same made one, after a look at what will be moved.
@Controller
class MergersController {

    private static final String FORM = "directory/desk/merger";

    private final Institutions institutions;
    private final Mergers mergers;

    MergersController(Institutions institutions, Mergers mergers) {
        this.institutions = institutions;
        this.mergers = mergers;
    }

    @GetMapping("/desk/directory/institutions/{id}/merger")
    String institution(@PathVariable UUID id, Actor actor, Language language, Model model) {
        show(ofInstitution(id, actor, language), "", "", null, model);
        return FORM;
    }

    @PostMapping("/desk/directory/institutions/{id}/merger")
    ModelAndView mergeInstitution(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        MergerForm form = ofInstitution(id, actor, language);
        return merge(form, into, reason, model, redirect, chosen -> {
            mergers.mergeInstitutions(id, chosen, reason, actor);
            return "/desk/directory/institutions/" + chosen;
        });
    }

    private MergerForm ofInstitution(UUID id, Actor actor, Language language) {
        Institution duplicate = institutions.institution(id);
        if (!actor.may("directory.edit", id) || duplicate.mergedInto() != null) {
            throw Problem.notFound();
        }
        SequencedMap<String, String> others = new LinkedHashMap<>();
        institutions.directory().listByName(language).stream()
                .filter(other -> !other.id().equals(id) && actor.may("directory.edit", other.id()))
                .forEach(other -> others.put(other.id().toString(), other.name().in(language)));
        return new MergerForm(
                "/desk/directory/institutions/" + id,
                "/desk/directory/institutions/" + id,
                duplicate.name(),
                others,
                mergers.ofInstitution(id));
    }

    @GetMapping("/desk/directory/units/{id}/merger")
    String unit(@PathVariable UUID id, Actor actor, Language language, Model model) {
        show(ofUnit(id, actor, language), "", "", null, model);
        return FORM;
    }

    @PostMapping("/desk/directory/units/{id}/merger")
    ModelAndView mergeUnit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        MergerForm form = ofUnit(id, actor, language);
        return merge(form, into, reason, model, redirect, chosen -> {
            mergers.mergeUnits(id, chosen, reason, actor);
            return form.back();
        });
    }

    private MergerForm ofUnit(UUID id, Actor actor, Language language) {
        Unit duplicate = institutions.unit(id);
        if (!actor.may("directory.units", duplicate.institution()) || duplicate.mergedInto() != null) {
            throw Problem.notFound();
        }
        SequencedMap<String, String> others = new LinkedHashMap<>();
        institutions.listUnits(duplicate.institution()).stream()
                .filter(other -> !other.id().equals(id))
                .sorted(Comparator.comparing((Unit other) -> other.name().in(language)))
                .forEach(other -> others.put(other.id().toString(), other.name().in(language)));
        return new MergerForm(
                "/desk/directory/units/" + id,
                "/desk/directory/institutions/" + duplicate.institution(),
                duplicate.name(),
                others,
                mergers.ofUnit(id));
    }

    private interface Act {
        String to(UUID chosen);
    }

    private static ModelAndView merge(
            MergerForm form, String into, String reason, Model model, RedirectAttributes redirect, Act act) {
        try {
            UUID chosen = Optional.of(into)
                    .filter(form.others()::containsKey)
                    .map(UUID::fromString)
                    .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "directory.problem.merge-into"));
            String next = act.to(chosen);
            FlashMessage.done(redirect, "directory.flash.merged");
            return new ModelAndView("redirect:" + next);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            show(form, into, reason, problem, model);
            return new ModelAndView(FORM, model.asMap(), problem.kind().status());
        }
    }

    private static void show(MergerForm form, String into, String reason, @Nullable Problem problem, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("into", into);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problem == null ? List.of() : List.of(problem));
    }
}
