package org.besa.access.web;

import java.util.List;
import java.util.UUID;
import org.besa.access.EndedRoles;
import org.besa.access.People;
import org.besa.access.People.Person;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// People with accounts, as far as their reader may know of them, with the roles that they hold.
@Controller
class PeopleController {

    static final String PATH = "/desk/access";

    private final People people;
    private final HeldRoles held;
    private final EndedRoles endedRoles;
    private final PersonPage page;

    PeopleController(People people, HeldRoles held, EndedRoles endedRoles, PersonPage page) {
        this.endedRoles = endedRoles;
        this.people = people;
        this.held = held;
        this.page = page;
    }

    @GetMapping(PATH)
    String list(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        if (!actor.may("access.people")) {
            throw Problem.notFound();
        }
        List<PersonLine> lines = people.list(q, actor).stream()
                .map(person -> new PersonLine(
                        person,
                        held.list(person.id(), actor).stream()
                                .filter(HeldRole::current)
                                .toList()))
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("people", lines);
        model.addAttribute(
                "ended",
                endedRoles.list(actor).stream()
                        .flatMap(ended -> people
                                .find(ended.account(), actor)
                                .map(person -> new PersonLine(person, List.of(held.of(ended, actor))))
                                .stream())
                        .toList());
        return "access/people";
    }

    /// @param unitsOf the institution whose units roles are to be given for
    @GetMapping(PATH + "/people/{id}")
    String person(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID unitsOf, Actor actor, Model model) {
        Person person = people.find(id, actor).orElseThrow(Problem::notFound);
        return page.show(person, unitsOf, actor, model);
    }
}
