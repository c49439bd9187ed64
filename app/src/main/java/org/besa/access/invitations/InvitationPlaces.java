package org.besa.access.invitations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.access.Role;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// For what somebody can be invited: everything, an institution, a unit.
@Component
class InvitationPlaces {

    private static final String EVERYWHERE = "SYSTEM";

    private final Institutions institutions;
    private final Assignments assignments;
    private final Texts texts;

    InvitationPlaces(Institutions institutions, Assignments assignments, Texts texts) {
        this.institutions = institutions;
        this.assignments = assignments;
        this.texts = texts;
    }

    /// The institutions of whose units an actor may give roles, by name.
    List<Institution> listWithUnits(Actor actor, Language language) {
        Directory directory = institutions.directory();
        Set<UUID> withUnits = directory.units().values().stream()
                .map(Unit::institution)
                .filter(institution -> actor.may("access.assign", institution))
                .collect(Collectors.toSet());
        return directory.listByName(language).stream()
                .filter(institution -> withUnits.contains(institution.id()))
                .toList();
    }

    /// Those for which an actor may give a role, with the roles.
    ///
    /// @param unitsOf the institution whose units are among them; null for no units
    List<InvitationPlace> list(Actor actor, @Nullable UUID unitsOf) {
        List<InvitationPlace> places = new ArrayList<>();
        add(places, HeldFor.SYSTEM, actor);
        for (Institution institution : institutions.listInstitutions()) {
            if (!actor.may("access.assign", institution.id())) {
                continue;
            }
            add(places, HeldFor.institution(institution.id()), actor);
            if (institution.id().equals(unitsOf)) {
                institutions
                        .listUnits(institution.id())
                        .forEach(unit -> add(places, HeldFor.unit(institution.id(), unit.id()), actor));
            }
        }
        return List.copyOf(places);
    }

    private void add(List<InvitationPlace> places, HeldFor heldFor, Actor actor) {
        List<Role> roles = assignments.listGivable(heldFor, actor);
        if (!roles.isEmpty()) {
            places.add(new InvitationPlace(key(heldFor), name(heldFor), roles));
        }
    }

    /// Whether there is such a thing: a unit is one of its institution.
    boolean exists(HeldFor heldFor) {
        return heldFor.unit() == null
                || institutions.listUnits(Objects.requireNonNull(heldFor.institution())).stream()
                        .anyMatch(unit -> unit.id().equals(heldFor.unit()));
    }

    /// How it is called.
    LocalizedText name(HeldFor heldFor) {
        if (heldFor.institution() == null) {
            return texts.inAll("account.invitation.everywhere");
        }
        LocalizedText institution =
                institutions.institution(heldFor.institution()).name();
        if (heldFor.unit() == null) {
            return institution;
        }
        return institutions.listUnits(heldFor.institution()).stream()
                .filter(unit -> unit.id().equals(heldFor.unit()))
                .findFirst()
                .map(Unit::name)
                .orElse(institution);
    }

    /// As it stands in a form.
    static String key(HeldFor heldFor) {
        return heldFor.institution() == null
                ? EVERYWHERE
                : heldFor.unit() == null
                        ? heldFor.institution().toString()
                        : heldFor.institution() + "/" + heldFor.unit();
    }

    /// What a form says; empty when it says nothing that can be meant.
    static Optional<HeldFor> find(String key) {
        try {
            String[] parts = key.split("/", 2);
            if (key.equals(EVERYWHERE)) {
                return Optional.of(HeldFor.SYSTEM);
            }
            return Optional.of(
                    parts.length == 1
                            ? HeldFor.institution(UUID.fromString(parts[0]))
                            : HeldFor.unit(UUID.fromString(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
