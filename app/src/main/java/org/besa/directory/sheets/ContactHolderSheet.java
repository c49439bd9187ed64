package org.besa.directory.sheets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Kinds;
import org.besa.directory.people.ContactHolder;
import org.besa.directory.people.ContactPoint;
import org.besa.directory.people.ContactPoints;
import org.besa.directory.people.People;
import org.besa.directory.people.Person;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who holds a contact point, told by the contact point, the person and the first day.
@Component
@Order(43)
class ContactHolderSheet extends ContactsSheet<ContactHolder> {

    private static final List<Field> FIELDS = List.of(
            Field.staying("institution", Written.CHOICE),
            Field.staying("kind", Written.CHOICE),
            Field.staying("person", Written.CHOICE),
            Field.of("activeFrom", Written.DAY),
            Field.of("activeTo", Written.DAY));

    private final ContactPoints points;
    private final People people;
    private final NamedPeople persons;

    ContactHolderSheet(ContactPoints points, People people, NamedPeople persons, Named named) {
        super(named);
        this.points = points;
        this.people = people;
        this.persons = persons;
    }

    @Override
    public String name() {
        return "contact-holders";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public List<ContactHolder> list(Actor actor) {
        return ofKept(actor, this::ofInstitution);
    }

    private List<ContactHolder> ofInstitution(UUID institution, Actor actor) {
        return points.list(institution, actor).stream()
                .flatMap(point -> points.listHolders(point.id(), actor).stream())
                .toList();
    }

    @Override
    public UUID id(ContactHolder record) {
        return record.id();
    }

    @Override
    public Optional<UUID> institution(ContactHolder record) {
        return points.findPoint(record.contactPoint()).map(ContactPoint::institution);
    }

    @Override
    public Optional<ContactHolder> match(Entry entry, Actor actor) {
        return kept(entry, actor)
                .flatMap(institution -> ofInstitution(institution.id(), actor).stream()
                        .filter(holder -> entry(holder).agrees(entry, "kind", "person", "activeFrom"))
                        .findFirst());
    }

    @Override
    public String title(ContactHolder record, Language language) {
        return people.findPerson(record.person()).map(Person::name).orElse("");
    }

    @Override
    public String about(ContactHolder record, Language language) {
        String kind = points.findPoint(record.contactPoint())
                .map(point -> named.kinds(Kinds.Of.CONTACT, language).getOrDefault(point.kind(), point.kind()))
                .orElse("");
        LocalDate to = record.activeTo();
        return kind + ", " + Dates.day(record.activeFrom(), language) + " – "
                + (to == null ? "" : Dates.day(to, language));
    }

    @Override
    public Entry entry(ContactHolder record) {
        Optional<ContactPoint> point = points.findPoint(record.contactPoint());
        return new Entry.Builder()
                .put(
                        "institution",
                        point.map(found -> named.code(found.institution())).orElse(""))
                .put("kind", point.map(ContactPoint::kind).orElse(""))
                .put("person", persons.text(record.person()))
                .put("activeFrom", record.activeFrom())
                .put("activeTo", record.activeTo())
                .build();
    }

    @Override
    public @Nullable ContactHolder read(@Nullable ContactHolder before, Entry entry, Faults faults, Actor actor) {
        Institution institution = institution(entry, actor, faults);
        if (institution == null) {
            return null;
        }
        Optional<ContactPoint> point = points.list(institution.id(), actor).stream()
                .filter(one -> one.kind().equals(entry.text("kind")))
                .findFirst();
        Person person = persons.person("person", entry, institution.id(), actor, faults);
        LocalDate from = entry.day("activeFrom", faults);
        LocalDate to = entry.day("activeTo", faults);
        if (point.isEmpty()) {
            faults.note("kind", "directory.fault.no-contact-point", entry.text("kind"));
        }
        if (person == null) {
            faults.note("person", "directory.fault.person-missing");
        }
        if (from == null) {
            faults.note("activeFrom", "directory.fault.first-day");
        }
        if (point.isEmpty() || person == null || from == null) {
            return null;
        }
        notePeriod(entry, faults);
        ContactHolder read = new ContactHolder(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                point.get().id(),
                person.id(),
                from,
                to);
        if (points.isHeldBesides(read)) {
            faults.note("activeFrom", "directory.fault.held-already");
        }
        return read;
    }

    @Override
    public ContactHolder save(@Nullable ContactHolder before, ContactHolder wanted, Actor actor) {
        return points.save(wanted, actor);
    }

    @Override
    public void remove(ContactHolder record, Actor actor) {
        points.remove(record, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        return switch (field.name()) {
            case "institution" -> named.institutions(one -> keeps(one, actor), language);
            case "person" ->
                persons.options(kept(entry, actor).map(Institution::id).orElse(null), actor);
            default -> kinds(entry, actor, language);
        };
    }

    private SequencedMap<String, String> kinds(Entry entry, Actor actor, Language language) {
        SequencedMap<String, String> all = named.kinds(Kinds.Of.CONTACT, language);
        SequencedMap<String, String> there = new LinkedHashMap<>();
        kept(entry, actor).stream()
                .flatMap(institution -> points.list(institution.id(), actor).stream())
                .forEach(point -> there.put(point.kind(), all.getOrDefault(point.kind(), point.kind())));
        return there;
    }
}
