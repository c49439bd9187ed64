package org.besa.directory.sheets;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Kinds;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Bodies, told by their codes.
@Component
@Order(50)
class BodySheet implements Sheet<Body> {

    private static final String PERMISSION = "directory.bodies";

    private static final List<Field> FIELDS = List.of(
            Field.staying("code", Written.LINE),
            Field.of("name", Written.NAME),
            Field.of("abbreviation", Written.NAME),
            Field.of("kind", Written.CHOICE),
            Field.of("secretariat", Written.CHOICE),
            Field.of("purpose", Written.PROSE),
            Field.of("legalBasis", Written.PROSE),
            Field.of("rules", Written.PROSE),
            Field.of("term", Written.NAME),
            Field.of("activeFrom", Written.DAY),
            Field.of("activeTo", Written.DAY));

    private final Bodies bodies;
    private final Named named;

    BodySheet(Bodies bodies, Named named) {
        this.bodies = bodies;
        this.named = named;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(PERMISSION);
    }

    /// Who keeps one body only adds none.
    @Override
    public boolean mayAdd(Actor actor) {
        return named.directory().institutions().keySet().stream().anyMatch(id -> actor.may(PERMISSION, id));
    }

    @Override
    public List<Body> list(Actor actor) {
        return bodies.listBodies().stream()
                .filter(body -> actor.may(PERMISSION, body.place()))
                .toList();
    }

    @Override
    public UUID id(Body record) {
        return record.id();
    }

    @Override
    public String page(Body record) {
        return "/desk/directory/bodies/" + record.id();
    }

    @Override
    public Optional<Body> match(Entry entry, Actor actor) {
        return bodies.findByCode(entry.text("code")).filter(body -> actor.may(PERMISSION, body.place()));
    }

    @Override
    public String title(Body record, Language language) {
        return record.name().in(language);
    }

    @Override
    public String about(Body record, Language language) {
        return named.kinds(Kinds.Of.BODY, language).getOrDefault(record.kind(), record.kind());
    }

    @Override
    public Entry entry(Body record) {
        return new Entry.Builder()
                .put("code", record.code())
                .put("name", record.name())
                .put("abbreviation", record.abbreviation())
                .put("kind", record.kind())
                .put("secretariat", named.code(record.secretariat()))
                .put("purpose", record.purpose())
                .put("legalBasis", record.legalBasis())
                .put("rules", record.rules())
                .put("term", record.term())
                .put("activeFrom", record.activeFrom())
                .put("activeTo", record.activeTo())
                .build();
    }

    @Override
    public @Nullable Body read(@Nullable Body before, Entry entry, Faults faults, Actor actor) {
        Institution secretariat = named.institution(
                "secretariat",
                entry,
                one -> actor.may(PERMISSION, one.id())
                        || (before != null && one.id().equals(before.secretariat())),
                faults);
        String code = entry.text("code");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            faults.note("code", "directory.fault.code");
        } else if (before != null && !before.code().equals(code)) {
            faults.note("code", "directory.fault.code-stays");
        } else if (before == null && bodies.findByCode(code).isPresent()) {
            faults.note("code", "directory.fault.code-taken");
        }
        if (secretariat == null) {
            faults.note("secretariat", "directory.fault.secretariat");
            return null;
        }
        ContactsSheet.notePeriod(entry, faults);
        Body read = new Body(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                code,
                named.kind("kind", Kinds.Of.BODY, entry, faults),
                entry.localized("name", before == null ? null : before.name()),
                entry.localized("abbreviation", before == null ? null : before.abbreviation()),
                entry.localized("purpose", before == null ? null : before.purpose()),
                entry.localized("legalBasis", before == null ? null : before.legalBasis()),
                entry.localized("rules", before == null ? null : before.rules()),
                entry.localized("term", before == null ? null : before.term()),
                secretariat.id(),
                entry.day("activeFrom", faults),
                entry.day("activeTo", faults));
        if (read.name().equals(LocalizedText.EMPTY)) {
            faults.note("name", "directory.fault.name");
        }
        return read;
    }

    @Override
    public Body save(@Nullable Body before, Body wanted, Actor actor) {
        return bodies.save(wanted, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        return field.name().equals("kind")
                ? named.kinds(Kinds.Of.BODY, language)
                : named.institutions(
                        one -> actor.may(PERMISSION, one.id()) || one.code().equals(entry.text("secretariat")),
                        language);
    }
}
