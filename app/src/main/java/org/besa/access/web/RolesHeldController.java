package org.besa.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.besa.access.Assignments;
import org.besa.access.Leavers;
import org.besa.access.OutsideIdentities;
import org.besa.access.People;
import org.besa.access.People.Person;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Roles are given and taken away, deputies named; somebody leaves for good.
@Controller
@RequestMapping(PeopleController.PATH + "/people/{id}")
class RolesHeldController {

    private final Assignments assignments;
    private final People people;
    private final HeldNames names;
    private final Leavers leavers;
    private final OutsideIdentities identities;
    private final PersonPage page;

    RolesHeldController(
            Assignments assignments,
            People people,
            HeldNames names,
            Leavers leavers,
            OutsideIdentities identities,
            PersonPage page) {
        this.identities = identities;
        this.leavers = leavers;
        this.assignments = assignments;
        this.people = people;
        this.names = names;
        this.page = page;
    }

    @PostMapping("/roles")
    ModelAndView give(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(id, typed, "access.flash.given", actor, model, redirect, () -> {
            LocalDate from = day(typed, "from");
            if (from == null) {
                throw new Problem(Problem.Kind.INVALID, "access.problem.no-day");
            }
            assignments.give(
                    id,
                    typed.getOrDefault("role", ""),
                    names.chosen(typed.getOrDefault("for", ""), actor),
                    from,
                    day(typed, "to"),
                    actor);
        });
    }

    @PostMapping("/roles/{held}/end")
    ModelAndView end(
            @PathVariable UUID id,
            @PathVariable UUID held,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(id, typed, "access.flash.ended", actor, model, redirect, () -> {
            requireOf(id, held);
            assignments.end(held, typed.getOrDefault("reason", ""), actor);
        });
    }

    @PostMapping("/roles/{held}/deputies")
    ModelAndView name(
            @PathVariable UUID id,
            @PathVariable UUID held,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(id, typed, "access.flash.named", actor, model, redirect, () -> {
            requireOf(id, held);
            LocalDate from = day(typed, "from");
            LocalDate to = day(typed, "to");
            if (from == null || to == null) {
                throw new Problem(Problem.Kind.INVALID, "access.problem.no-day");
            }
            assignments.name(held, colleague(typed.getOrDefault("deputy", ""), actor), from, to, actor);
        });
    }

    @PostMapping("/deputies/{deputy}/end")
    ModelAndView endDeputy(
            @PathVariable UUID id, @PathVariable UUID deputy, Actor actor, Model model, RedirectAttributes redirect) {
        return take(
                id,
                Map.of(),
                "access.flash.deputy-ended",
                actor,
                model,
                redirect,
                () -> assignments.endDeputy(deputy, actor));
    }

    @PostMapping("/leaving")
    ModelAndView leave(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(
                id,
                typed,
                "access.flash.left",
                actor,
                model,
                redirect,
                () -> leavers.reduce(id, typed.getOrDefault("function", ""), typed.getOrDefault("reason", ""), actor));
    }

    @PostMapping("/identity/release")
    ModelAndView release(@PathVariable UUID id, Actor actor, Model model, RedirectAttributes redirect) {
        return take(id, Map.of(), "access.flash.released", actor, model, redirect, () -> identities.release(id, actor));
    }

    private ModelAndView take(
            UUID id,
            Map<String, String> typed,
            String done,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            Runnable act) {
        Person person = people.find(id, actor).orElseThrow(Problem::notFound);
        try {
            act.run();
        } catch (Problem problem) {
            return page.refused(person, typed, problem, actor, model);
        }
        FlashMessage.done(redirect, done);
        return new ModelAndView("redirect:" + PeopleController.PATH + "/people/" + id);
    }

    /// An address names the person and the role; they must belong together.
    private void requireOf(UUID account, UUID held) {
        if (!assignments.assignment(held).account().equals(account)) {
            throw Problem.notFound();
        }
    }

    private UUID colleague(String typed, Actor actor) {
        return people.list("", actor).stream()
                .map(Person::id)
                .filter(other -> other.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "access.problem.no-deputy"));
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String name) {
        String text = typed.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.not-a-day", text);
        }
    }
}
