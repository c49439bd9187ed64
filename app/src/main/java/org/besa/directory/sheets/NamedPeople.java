package org.besa.directory.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.people.People;
import org.besa.directory.people.Person;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People as cells name them: by name within an institution, or by their id where two have the same name.
@Component
class NamedPeople {

    private final People people;

    NamedPeople(People people) {
        this.people = people;
    }

    /// How a cell names somebody; empty for nobody.
    String text(@Nullable UUID person) {
        return person == null ? "" : people.findPerson(person).map(this::text).orElse("");
    }

    private String text(Person person) {
        return people.isNameShared(person) ? person.id().toString() : person.name();
    }

    /// Who is meant; null, with a fault, when nobody of the institution or more than one is.
    @Nullable
    Person person(String column, Entry entry, UUID institution, Actor actor, Faults faults) {
        String text = entry.text(column);
        if (text.isEmpty()) {
            return null;
        }
        List<Person> meant = people.listPeople(institution, actor).stream()
                .filter(person ->
                        person.name().equals(text) || person.id().toString().equals(text))
                .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        faults.note(column, meant.isEmpty() ? "directory.fault.person" : "directory.fault.person-twice", text);
        return null;
    }

    /// Whom one can choose in an institution.
    SequencedMap<String, String> options(@Nullable UUID institution, Actor actor) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        if (institution != null) {
            people.listPeople(institution, actor).forEach(person -> options.put(text(person), person.name()));
        }
        return options;
    }
}
