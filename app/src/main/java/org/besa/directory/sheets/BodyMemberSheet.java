package org.besa.directory.sheets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.directory.Institution;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.directory.bodies.BodyMember;
import org.besa.directory.bodies.BodyMember.Role;
import org.besa.directory.people.Person;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Seats in bodies, told by the body, the role, the institution, the seat and the first day.
@Component
@Order(51)
class BodyMemberSheet implements Sheet<BodyMember> {

    private static final String PERMISSION = "directory.bodies";

    private static final List<Field> FIELDS = List.of(
            Field.staying("body", Written.CHOICE),
            Field.of("role", Written.CHOICE),
            Field.of("institution", Written.CHOICE),
            Field.of("person", Written.CHOICE),
            Field.of("seat", Written.NAME),
            Field.of("activeFrom", Written.DAY),
            Field.of("activeTo", Written.DAY));

    private final Bodies bodies;
    private final NamedPeople persons;
    private final Named named;
    private final Texts texts;

    BodyMemberSheet(Bodies bodies, NamedPeople persons, Named named, Texts texts) {
        this.bodies = bodies;
        this.persons = persons;
        this.named = named;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "body-members";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(PERMISSION);
    }

    @Override
    public boolean isAboutPeople() {
        return true;
    }

    @Override
    public boolean canRemove() {
        return true;
    }

    @Override
    public List<BodyMember> list(Actor actor) {
        return kept(actor)
                .flatMap(body -> bodies.listMembers(body.id()).stream())
                .toList();
    }

    private Stream<Body> kept(Actor actor) {
        return bodies.listBodies().stream().filter(body -> actor.may(PERMISSION, body.place()));
    }

    @Override
    public UUID id(BodyMember record) {
        return record.id();
    }

    @Override
    public String page(BodyMember record) {
        return "/desk/directory/bodies/" + record.body();
    }

    @Override
    public Optional<BodyMember> match(Entry entry, Actor actor) {
        return list(actor).stream()
                .filter(member ->
                        entry(member).agrees(entry, "body", "role", "institution", "activeFrom", "seat_sq", "seat_en"))
                .findFirst();
    }

    @Override
    public String title(BodyMember record, Language language) {
        String seat = record.seat().in(language);
        String institution = named.name(record.institution(), language);
        return seat.isEmpty() ? institution : institution.isEmpty() ? seat : seat + ", " + institution;
    }

    @Override
    public String about(BodyMember record, Language language) {
        return bodies.find(record.body()).map(body -> body.name().in(language)).orElse("") + " · "
                + texts.text(language, "directory.role." + record.role());
    }

    @Override
    public Entry entry(BodyMember record) {
        return new Entry.Builder()
                .put("body", bodies.find(record.body()).map(Body::code).orElse(""))
                .put("role", record.role())
                .put("institution", named.code(record.institution()))
                .put("person", persons.text(record.person()))
                .put("seat", record.seat())
                .put("activeFrom", record.activeFrom())
                .put("activeTo", record.activeTo())
                .build();
    }

    @Override
    public @Nullable BodyMember read(@Nullable BodyMember before, Entry entry, Faults faults, Actor actor) {
        Optional<Body> body =
                kept(actor).filter(one -> one.code().equals(entry.text("body"))).findFirst();
        Optional<Role> role = Stream.of(Role.values())
                .filter(one -> one.name().equals(entry.text("role")))
                .findFirst();
        Institution institution = named.institution("institution", entry, one -> true, faults);
        LocalizedText seat = entry.localized("seat", before == null ? null : before.seat());
        LocalDate from = entry.day("activeFrom", faults);
        LocalDate to = entry.day("activeTo", faults);
        if (body.isEmpty()) {
            faults.note("body", "directory.fault.body", entry.text("body"));
        }
        if (role.isEmpty()) {
            faults.note("role", "directory.fault.role", entry.text("role"));
        }
        if (institution == null && seat.isEmpty()) {
            faults.note("seat", "directory.fault.seat");
        }
        if (institution == null && !entry.text("person").isEmpty()) {
            faults.note("person", "directory.fault.person-of-nobody");
        }
        if (from == null) {
            faults.note("activeFrom", "directory.fault.first-day");
        }
        ContactsSheet.notePeriod(entry, faults);
        UUID person = institution == null ? null : person(before, entry, institution, actor, faults);
        if (body.isEmpty() || role.isEmpty() || from == null) {
            return null;
        }
        return new BodyMember(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                body.get().id(),
                role.get(),
                institution == null ? null : institution.id(),
                person,
                seat,
                from,
                to,
                before != null && Objects.equals(before.activeTo(), to) ? before.endToldAt() : null);
    }

    /// Who sits there already stays, also for those who may not look into the people of the institution.
    private @Nullable UUID person(
            @Nullable BodyMember before, Entry entry, Institution institution, Actor actor, Faults faults) {
        if (before != null
                && institution.id().equals(before.institution())
                && entry.text("person").equals(persons.text(before.person()))) {
            return before.person();
        }
        Person found = persons.person("person", entry, institution.id(), actor, faults);
        return found == null ? null : found.id();
    }

    @Override
    public BodyMember save(@Nullable BodyMember before, BodyMember wanted, Actor actor) {
        return bodies.save(wanted, actor);
    }

    @Override
    public void remove(BodyMember record, Actor actor) {
        bodies.remove(record, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        switch (field.name()) {
            case "body" ->
                kept(actor).forEach(body -> options.put(body.code(), body.name().in(language)));
            case "role" -> {
                for (Role role : Role.values()) {
                    options.put(role.name(), texts.text(language, "directory.role." + role));
                }
            }
            case "institution" -> {
                options.put("", "–");
                options.putAll(named.institutions(one -> true, language));
            }
            default -> {
                options.put("", "–");
                if (!entry.text("person").isEmpty()) {
                    options.put(entry.text("person"), entry.text("person"));
                }
                named.directory()
                        .findInstitution(entry.text("institution"))
                        .ifPresent(found -> options.putAll(persons.options(found.id(), actor)));
            }
        }
        return options;
    }
}
