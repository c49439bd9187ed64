package org.besa.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.besa.access.HeldFor;
import org.besa.access.Role;
import org.besa.access.Roles;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Permissions;
import org.besa.platform.security.Place;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which role permits what, as one table; and the composing of own roles.
@Controller
@RequestMapping(RolesController.PATH)
class RolesController {

    static final String PATH = "/desk/access/roles";

    private final Roles roles;
    private final Permissions permissions;

    RolesController(Roles roles, Permissions permissions) {
        this.roles = roles;
        this.permissions = permissions;
    }

    @GetMapping
    String matrix(Actor actor, Model model) {
        if (!actor.may("access.people")) {
            throw Problem.notFound();
        }
        model.addAttribute("roles", roles.list());
        model.addAttribute("permissions", permissions.list());
        model.addAttribute("composes", actor.may("access.roles", Place.SYSTEM));
        return "access/roles";
    }

    @GetMapping("/new")
    String compose(Actor actor, Model model) {
        requireComposer(actor);
        return show(
                new Role(
                        "",
                        null,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        List.of(HeldFor.Kind.INSTITUTION),
                        List.of(),
                        List.of(),
                        false,
                        100),
                null,
                actor,
                model);
    }

    @GetMapping("/{code}")
    String edit(@PathVariable String code, Actor actor, Model model) {
        requireComposer(actor);
        return show(roles.role(code), null, actor, model);
    }

    @PostMapping
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> typed, Actor actor, Model model, RedirectAttributes redirect) {
        requireComposer(actor);
        Role role = role(typed);
        try {
            roles.save(role, actor);
        } catch (Problem problem) {
            HttpStatus status = problem.kind().status();
            if (status != HttpStatus.UNPROCESSABLE_CONTENT && status != HttpStatus.CONFLICT) {
                throw problem;
            }
            return new ModelAndView(show(role, problem, actor, model), model.asMap(), status);
        }
        FlashMessage.done(redirect, "access.flash.role-saved");
        return new ModelAndView("redirect:" + PATH);
    }

    private static Role role(MultiValueMap<String, String> typed) {
        String version = first(typed, "version");
        return new Role(
                first(typed, "code").toLowerCase(Locale.ROOT),
                version.isEmpty() ? null : number(version),
                LocalizedText.of(first(typed, "name.sq"), first(typed, "name.en")),
                LocalizedText.of(first(typed, "description.sq"), first(typed, "description.en")),
                Arrays.stream(HeldFor.Kind.values())
                        .filter(kind -> typed.getOrDefault("scope", List.of()).contains(kind.name()))
                        .toList(),
                List.copyOf(typed.getOrDefault("permission", List.of())),
                List.copyOf(typed.getOrDefault("gives", List.of())),
                !first(typed, "secondFactor").isEmpty(),
                number(first(typed, "position")));
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return 100;
        }
    }

    private String show(Role role, @Nullable Problem problem, Actor actor, Model model) {
        model.addAttribute("role", role);
        model.addAttribute("roles", roles.list());
        model.addAttribute("permissions", permissions.list());
        model.addAttribute(
                "mayPut",
                permissions.list().stream()
                        .filter(name -> actor.may(name, Place.SYSTEM))
                        .toList());
        model.addAttribute("problem", problem == null ? "" : problem.key());
        model.addAttribute("arguments", problem == null ? List.of() : problem.arguments());
        return "access/role";
    }

    private static void requireComposer(Actor actor) {
        if (!actor.may("access.roles", Place.SYSTEM)) {
            throw Problem.notFound();
        }
    }
}
