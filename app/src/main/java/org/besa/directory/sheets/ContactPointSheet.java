package org.besa.directory.sheets;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Kinds;
import org.besa.directory.people.ContactPoint;
import org.besa.directory.people.ContactPoints;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Contact points, told by their institution and kind.
@Component
@Order(42)
class ContactPointSheet extends ContactsSheet<ContactPoint> {

    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    private static final List<Field> FIELDS = List.of(
            Field.staying("institution", Written.CHOICE),
            Field.staying("kind", Written.CHOICE),
            Field.of("email", Written.EMAIL),
            Field.of("phone", Written.LINE),
            Field.of("activeFrom", Written.DAY),
            Field.of("activeTo", Written.DAY));

    private final ContactPoints points;

    ContactPointSheet(ContactPoints points, Named named) {
        super(named);
        this.points = points;
    }

    @Override
    public String name() {
        return "contact-points";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public List<ContactPoint> list(Actor actor) {
        return ofKept(actor, points::list);
    }

    @Override
    public UUID id(ContactPoint record) {
        return record.id();
    }

    @Override
    public Optional<UUID> institution(ContactPoint record) {
        return Optional.of(record.institution());
    }

    @Override
    public Optional<ContactPoint> match(Entry entry, Actor actor) {
        return kept(entry, actor)
                .flatMap(institution -> points.list(institution.id(), actor).stream()
                        .filter(point -> point.kind().equals(entry.text("kind")))
                        .findFirst());
    }

    @Override
    public String title(ContactPoint record, Language language) {
        return named.kinds(Kinds.Of.CONTACT, language).getOrDefault(record.kind(), record.kind());
    }

    @Override
    public String about(ContactPoint record, Language language) {
        return named.name(record.institution(), language);
    }

    @Override
    public Entry entry(ContactPoint record) {
        return new Entry.Builder()
                .put("institution", named.code(record.institution()))
                .put("kind", record.kind())
                .put("email", record.email())
                .put("phone", record.phone())
                .put("activeFrom", record.activeFrom())
                .put("activeTo", record.activeTo())
                .build();
    }

    @Override
    public @Nullable ContactPoint read(@Nullable ContactPoint before, Entry entry, Faults faults, Actor actor) {
        Institution institution = institution(entry, actor, faults);
        String kind = named.kind("kind", Kinds.Of.CONTACT, entry, faults);
        if (institution == null) {
            return null;
        }
        if (before == null && match(entry, actor).isPresent()) {
            faults.note("kind", "directory.fault.contact-twice");
        }
        if (!entry.text("email").isEmpty() && !entry.text("email").matches(EMAIL)) {
            faults.note("email", "directory.fault.email");
        }
        notePeriod(entry, faults);
        return new ContactPoint(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                institution.id(),
                kind,
                entry.text("email"),
                entry.text("phone"),
                entry.day("activeFrom", faults),
                entry.day("activeTo", faults));
    }

    @Override
    public ContactPoint save(@Nullable ContactPoint before, ContactPoint wanted, Actor actor) {
        return points.save(wanted, actor);
    }

    @Override
    public void remove(ContactPoint record, Actor actor) {
        points.remove(record, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        return field.name().equals("kind")
                ? named.kinds(Kinds.Of.CONTACT, language)
                : named.institutions(one -> keeps(one, actor), language);
    }
}
