package org.besa.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.access.OutsideIdentities;
import org.besa.access.People;
import org.besa.access.People.Person;
import org.besa.access.Role;
import org.besa.directory.Institution;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/// The page of a person: the roles they hold, and the forms by which roles are given and deputies named.
@Component
class PersonPage {

    private final HeldRoles held;
    private final HeldNames names;
    private final Assignments assignments;
    private final People people;
    private final OutsideIdentities identities;
    private final Texts texts;
    private final Clock clock;

    PersonPage(
            HeldRoles held,
            HeldNames names,
            Assignments assignments,
            People people,
            OutsideIdentities identities,
            Texts texts,
            Clock clock) {
        this.identities = identities;
        this.held = held;
        this.names = names;
        this.assignments = assignments;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param unitsOf the institution whose units roles are to be given for; null when none was chosen
    String show(Person person, @Nullable UUID unitsOf, Actor actor, Model model) {
        return fill(person, unitsOf, Map.of(), null, actor, model);
    }

    /// The page with a form as it was typed and what is wrong with it.
    ///
    /// @throws Problem when it is nothing that a person could correct in the form
    ModelAndView refused(Person person, Map<String, String> typed, Problem problem, Actor actor, Model model) {
        if (problem.kind() != Problem.Kind.INVALID) {
            throw problem;
        }
        UUID unitsOf = names.find(typed.getOrDefault("for", ""))
                .map(HeldFor::institution)
                .orElse(null);
        String view = fill(person, unitsOf, typed, problem, actor, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String fill(
            Person person,
            @Nullable UUID unitsOf,
            Map<String, String> typed,
            @Nullable Problem problem,
            Actor actor,
            Model model) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        List<Institution> withUnits = names.listWithUnits(actor, language);
        UUID chosen = withUnits.size() == 1 ? withUnits.getFirst().id() : unitsOf;
        List<HeldNames.Choice> choices = person.id().equals(actor.account())
                ? List.of()
                : names.list(actor, language, texts.inAll("access.scope.SYSTEM"), chosen);
        Set<Role> givable = new LinkedHashSet<>();
        choices.forEach(choice -> givable.addAll(assignments.listGivable(choice.heldFor(), actor)));
        List<HeldRole> roles = held.list(person.id(), actor);
        model.addAttribute("person", person);
        model.addAttribute("roles", roles);
        model.addAttribute("choices", choices);
        model.addAttribute("withUnits", withUnits);
        model.addAttribute("unitsOf", chosen == null ? "" : chosen.toString());
        model.addAttribute("givable", List.copyOf(givable));
        model.addAttribute(
                "colleagues",
                roles.stream().anyMatch(HeldRole::mayName)
                        ? people.list("", actor).stream()
                                .filter(other -> !other.id().equals(person.id()) && !other.disabled())
                                .toList()
                        : List.of());
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem == null ? "" : problem.key());
        model.addAttribute("arguments", problem == null ? List.of() : problem.arguments());
        model.addAttribute("tied", identities.isTied(person.id(), actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "access/person";
    }
}
