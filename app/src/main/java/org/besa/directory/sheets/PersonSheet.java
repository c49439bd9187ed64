package org.besa.directory.sheets;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.people.People;
import org.besa.directory.people.Person;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// People, told by their institution and name.
@Component
@Order(40)
class PersonSheet extends ContactsSheet<Person> {

    private static final List<Field> FIELDS =
            List.of(Field.staying("institution", Written.CHOICE), Field.of("personName", Written.LINE));

    private final People people;

    PersonSheet(People people, Named named) {
        super(named);
        this.people = people;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public List<Person> list(Actor actor) {
        return ofKept(actor, people::listPeople);
    }

    @Override
    public UUID id(Person record) {
        return record.id();
    }

    @Override
    public Optional<UUID> institution(Person record) {
        return Optional.of(record.institution());
    }

    @Override
    public Optional<Person> match(Entry entry, Actor actor) {
        return kept(entry, actor)
                .flatMap(institution -> people.listPeople(institution.id(), actor).stream()
                        .filter(person -> person.name().equals(entry.text("personName")))
                        .findFirst());
    }

    @Override
    public String title(Person record, Language language) {
        return record.name();
    }

    @Override
    public String about(Person record, Language language) {
        return named.name(record.institution(), language);
    }

    @Override
    public Entry entry(Person record) {
        return new Entry.Builder()
                .put("institution", named.code(record.institution()))
                .put("personName", record.name())
                .build();
    }

    @Override
    public @Nullable Person read(@Nullable Person before, Entry entry, Faults faults, Actor actor) {
        Institution institution = institution(entry, actor, faults);
        if (entry.text("personName").isEmpty()) {
            faults.note("personName", "directory.fault.person-name");
        }
        return institution == null
                ? null
                : new Person(
                        before == null ? Ids.next() : before.id(),
                        before == null ? null : before.version(),
                        institution.id(),
                        entry.text("personName"));
    }

    @Override
    public Person save(@Nullable Person before, Person wanted, Actor actor) {
        return people.save(wanted, actor);
    }

    @Override
    public void remove(Person record, Actor actor) {
        people.remove(record, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        return named.institutions(one -> keeps(one, actor), language);
    }
}
