package org.besa.directory.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Unit;
import org.besa.directory.people.People;
import org.besa.directory.people.Person;
import org.besa.directory.people.Position;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Positions, told by the person, the unit and the first day.
@Component
@Order(41)
class PositionSheet extends ContactsSheet<Position> {

    private static final List<Field> FIELDS = List.of(
            Field.staying("institution", Written.CHOICE),
            Field.staying("person", Written.CHOICE),
            Field.of("title", Written.NAME),
            Field.of("unit", Written.CHOICE),
            Field.of("activeFrom", Written.DAY),
            Field.of("activeTo", Written.DAY));

    private final People people;
    private final NamedPeople persons;

    PositionSheet(People people, NamedPeople persons, Named named) {
        super(named);
        this.people = people;
        this.persons = persons;
    }

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public List<Position> list(Actor actor) {
        return ofKept(actor, people::listPositions);
    }

    @Override
    public UUID id(Position record) {
        return record.id();
    }

    @Override
    public Optional<UUID> institution(Position record) {
        return Optional.of(record.institution());
    }

    @Override
    public Optional<Position> match(Entry entry, Actor actor) {
        return kept(entry, actor)
                .flatMap(institution -> people.listPositions(institution.id(), actor).stream()
                        .filter(position -> entry(position).agrees(entry, "person", "unit", "activeFrom"))
                        .findFirst());
    }

    @Override
    public String title(Position record, Language language) {
        return people.findPerson(record.person()).map(Person::name).orElse("");
    }

    @Override
    public String about(Position record, Language language) {
        return record.title().in(language);
    }

    @Override
    public Entry entry(Position record) {
        return new Entry.Builder()
                .put("institution", named.code(record.institution()))
                .put("person", persons.text(record.person()))
                .put("title", record.title())
                .put("unit", named.unitCode(record.unit()))
                .put("activeFrom", record.activeFrom())
                .put("activeTo", record.activeTo())
                .build();
    }

    @Override
    public @Nullable Position read(@Nullable Position before, Entry entry, Faults faults, Actor actor) {
        Institution institution = institution(entry, actor, faults);
        if (institution == null) {
            return null;
        }
        Person person = persons.person("person", entry, institution.id(), actor, faults);
        Unit unit = named.unit("unit", entry, institution.id(), faults);
        if (person == null) {
            faults.note("person", "directory.fault.person-missing");
            return null;
        }
        notePeriod(entry, faults);
        Position read = new Position(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                person.id(),
                institution.id(),
                unit == null ? null : unit.id(),
                entry.localized("title", before == null ? null : before.title()),
                entry.day("activeFrom", faults),
                entry.day("activeTo", faults));
        if (read.title().isEmpty()) {
            faults.note("title", "directory.fault.title");
        }
        return read;
    }

    @Override
    public Position save(@Nullable Position before, Position wanted, Actor actor) {
        return people.save(wanted, actor);
    }

    @Override
    public void remove(Position record, Actor actor) {
        people.remove(record, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        return switch (field.name()) {
            case "institution" -> named.institutions(one -> keeps(one, actor), language);
            case "person" ->
                persons.options(kept(entry, actor).map(Institution::id).orElse(null), actor);
            default -> {
                SequencedMap<String, String> units = new LinkedHashMap<>();
                units.put("", "–");
                units.putAll(named.units(entry.text("institution"), language));
                yield units;
            }
        };
    }
}
