package org.besa.access.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.access.HeldFor;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.ScopeNames;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What roles can be held for, by name: the system, institutions, units, and what modules add ([ScopeNames]).
@Component
public class HeldNames {

    private final Institutions institutions;
    private final List<ScopeNames> others;

    HeldNames(Institutions institutions, List<ScopeNames> others) {
        this.institutions = institutions;
        this.others = others;
    }

    /// Something to hold a role for.
    ///
    /// @param value as a form sends it: `SYSTEM`, or the kind, a colon and the id
    public record Choice(String value, HeldFor heldFor, LocalizedText name) {}

    /// Institutions with a unit that this person may give roles for, by name.
    List<Institution> listWithUnits(Actor actor, Language language) {
        Directory directory = institutions.directory();
        Set<UUID> withUnits = directory.units().values().stream()
                .filter(unit -> mayGive(HeldFor.unit(unit.institution(), unit.id()), actor))
                .map(Unit::institution)
                .collect(Collectors.toSet());
        return directory.listByName(language).stream()
                .filter(institution -> withUnits.contains(institution.id()))
                .toList();
    }

    /// What this person may give roles for, in the order in which one looks for it; units of one institution alone, for
    /// all of them would be more than anybody can look through.
    ///
    /// @param unitsOf null for no units
    List<Choice> list(Actor actor, Language language, LocalizedText everywhere, @Nullable UUID unitsOf) {
        Directory directory = institutions.directory();
        List<Choice> choices = new ArrayList<>();
        add(choices, "SYSTEM", HeldFor.SYSTEM, everywhere, actor);
        for (Institution institution : directory.listByName(language)) {
            UUID id = institution.id();
            add(choices, "INSTITUTION:" + id, HeldFor.institution(id), institution.name(), actor);
            directory.units().values().stream()
                    .filter(unit -> id.equals(unitsOf) && unit.institution().equals(id))
                    .sorted(Comparator.comparing(Unit::code))
                    .forEach(unit -> add(
                            choices,
                            "UNIT:" + unit.id(),
                            HeldFor.unit(id, unit.id()),
                            joined(
                                    institution.abbreviation().isEmpty()
                                            ? institution.name()
                                            : institution.abbreviation(),
                                    unit.name()),
                            actor));
        }
        for (ScopeNames records : others) {
            for (ScopeNames.Named named : records.list()) {
                add(choices, records.kind() + ":" + named.id(), heldFor(records.kind(), named), named.name(), actor);
            }
        }
        return choices;
    }

    private static void add(List<Choice> choices, String value, HeldFor heldFor, LocalizedText name, Actor actor) {
        if (mayGive(heldFor, actor)) {
            choices.add(new Choice(value, heldFor, name));
        }
    }

    private static boolean mayGive(HeldFor heldFor, Actor actor) {
        return actor.may("access.assign", heldFor.place());
    }

    private static LocalizedText joined(LocalizedText above, LocalizedText below) {
        return LocalizedText.of(
                above.in(Language.SQ) + " · " + below.in(Language.SQ),
                above.in(Language.EN) + " · " + below.in(Language.EN));
    }

    private static HeldFor heldFor(String kind, ScopeNames.Named named) {
        return kind.equals("BODY") ? HeldFor.body(named.id()) : HeldFor.plan(named.institution(), named.id());
    }

    /// What a form names.
    ///
    /// @throws Problem when there is nothing of that name that this person may give roles for
    HeldFor chosen(String value, Actor actor) {
        return (value.equals("SYSTEM") ? Optional.of(HeldFor.SYSTEM) : find(value))
                .filter(heldFor -> mayGive(heldFor, actor))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "access.problem.no-scope"));
    }

    /// A record, whoever asks for it.
    Optional<HeldFor> find(String value) {
        int colon = value.indexOf(':');
        UUID id = colon < 0 ? null : id(value.substring(colon + 1));
        if (id == null) {
            return Optional.empty();
        }
        Directory directory = institutions.directory();
        return switch (value.substring(0, colon)) {
            case "INSTITUTION" -> directory.findInstitution(id).map(found -> HeldFor.institution(id));
            case "UNIT" -> directory.findUnit(id).map(unit -> HeldFor.unit(unit.institution(), id));
            default ->
                others.stream()
                        .filter(records -> value.startsWith(records.kind() + ":"))
                        .flatMap(records -> records.list().stream()
                                .filter(named -> named.id().equals(id))
                                .map(named -> heldFor(records.kind(), named)))
                        .findFirst();
        };
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// What something is called for which a role is held; null when it is gone.
    @Nullable
    LocalizedText name(HeldFor heldFor, LocalizedText everywhere) {
        Directory directory = institutions.directory();
        return switch (heldFor.kind()) {
            case SYSTEM -> everywhere;
            case INSTITUTION ->
                directory
                        .findInstitution(heldFor.institution())
                        .map(Institution::name)
                        .orElse(null);
            case UNIT ->
                directory
                        .findUnit(heldFor.unit())
                        .map(unit -> directory
                                .findInstitution(unit.institution())
                                .map(institution -> joined(institution.name(), unit.name()))
                                .orElse(unit.name()))
                        .orElse(null);
            case BODY -> named("BODY", heldFor.body());
            case PLAN -> named("PLAN", heldFor.plan());
        };
    }

    private @Nullable LocalizedText named(String kind, @Nullable UUID id) {
        return others.stream()
                .filter(records -> records.kind().equals(kind))
                .flatMap(records -> records.list().stream())
                .filter(named -> named.id().equals(id))
                .map(ScopeNames.Named::name)
                .findFirst()
                .orElse(null);
    }
}
