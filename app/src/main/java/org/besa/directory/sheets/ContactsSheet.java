package org.besa.directory.sheets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.besa.directory.Institution;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/// What the sheets of an institution's people have in common: each record belongs to an institution, and only who
/// keeps its contacts sees or writes it.
///
/// @param <T> the record
abstract class ContactsSheet<T extends Record> implements Sheet<T> {

    private static final String PERMISSION = "directory.contacts";

    final Named named;

    ContactsSheet(Named named) {
        this.named = named;
    }

    @Override
    public final boolean isFor(Actor actor) {
        return actor.may(PERMISSION);
    }

    @Override
    public final boolean isAboutPeople() {
        return true;
    }

    @Override
    public final boolean canRemove() {
        return true;
    }

    @Override
    public final boolean isKeptBy(UUID institution, Actor actor) {
        return actor.may(PERMISSION, institution);
    }

    static boolean keeps(Institution institution, Actor actor) {
        return actor.may(PERMISSION, institution.id());
    }

    /// The records of every institution whose contacts this person keeps.
    final <R> List<R> ofKept(Actor actor, BiFunction<UUID, Actor, List<R>> read) {
        return named.directory().institutions().values().stream()
                .filter(institution -> keeps(institution, actor))
                .sorted(Comparator.comparing(Institution::code))
                .flatMap(institution -> read.apply(institution.id(), actor).stream())
                .toList();
    }

    /// The institution of an entry; null, with a fault, when it is none that this person keeps.
    final @Nullable Institution institution(Entry entry, Actor actor, Faults faults) {
        Institution found = named.institution("institution", entry, one -> keeps(one, actor), faults);
        if (found == null) {
            faults.note("institution", "directory.fault.institution-missing");
        }
        return found;
    }

    /// The institution that an entry names, if this person keeps it.
    final Optional<Institution> kept(Entry entry, Actor actor) {
        return named.directory().findInstitution(entry.text("institution")).filter(one -> keeps(one, actor));
    }

    static void notePeriod(Entry entry, Faults faults) {
        String from = entry.text("activeFrom");
        String to = entry.text("activeTo");
        if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
            faults.note("activeTo", "directory.fault.end-before-start");
        }
    }
}
