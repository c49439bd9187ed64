package org.besa.directory.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Kinds;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Institutions, told by their codes.
@Component
@Order(20)
class InstitutionSheet implements Sheet<Institution> {

    private static final List<Field> FIELDS = List.of(
            Field.staying("code", Written.LINE),
            Field.of("name", Written.NAME),
            Field.of("abbreviation", Written.NAME),
            Field.of("kind", Written.CHOICE),
            Field.of("parent", Written.CHOICE),
            Field.of("activeFrom", Written.DAY),
            Field.of("activeTo", Written.DAY),
            Field.of("aliases", Written.LINES));

    private final Institutions institutions;
    private final Named named;

    InstitutionSheet(Institutions institutions, Named named) {
        this.institutions = institutions;
        this.named = named;
    }

    @Override
    public String name() {
        return "institutions";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may("directory.edit", Place.SYSTEM);
    }

    @Override
    public List<Institution> list(Actor actor) {
        return institutions.listInstitutions().stream()
                .filter(one -> actor.may("directory.edit", one.id()))
                .toList();
    }

    @Override
    public UUID id(Institution record) {
        return record.id();
    }

    @Override
    public Optional<Institution> match(Entry entry, Actor actor) {
        return institutions.findByCode(entry.text("code")).filter(one -> actor.may("directory.edit", one.id()));
    }

    @Override
    public String title(Institution record, Language language) {
        return record.name().in(language);
    }

    @Override
    public String about(Institution record, Language language) {
        return named.kinds(Kinds.Of.INSTITUTION, language).getOrDefault(record.kind(), record.kind());
    }

    @Override
    public Entry entry(Institution record) {
        return new Entry.Builder()
                .put("code", record.code())
                .put("name", record.name())
                .put("abbreviation", record.abbreviation())
                .put("kind", record.kind())
                .put("parent", named.code(record.parent()))
                .put("activeFrom", record.activeFrom())
                .put("activeTo", record.activeTo())
                .put("aliases", record.aliases())
                .build();
    }

    @Override
    public Institution read(@Nullable Institution before, Entry entry, Faults faults, Actor actor) {
        Institution parent = named.institution("parent", entry, institution -> true, faults);
        Institution read = new Institution(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                entry.text("code"),
                entry.localized("name", before == null ? null : before.name()),
                entry.localized("abbreviation", before == null ? null : before.abbreviation()),
                entry.list("aliases"),
                named.kind("kind", Kinds.Of.INSTITUTION, entry, faults),
                parent == null ? null : parent.id(),
                entry.day("activeFrom", faults),
                entry.day("activeTo", faults),
                null);
        faults.note(institutions.faults(read));
        return read;
    }

    @Override
    public Institution save(@Nullable Institution before, Institution wanted, Actor actor) {
        return before == null ? institutions.add(wanted, actor) : institutions.change(wanted, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        if (field.name().equals("kind")) {
            return named.kinds(Kinds.Of.INSTITUTION, language);
        }
        SequencedMap<String, String> parents = new LinkedHashMap<>();
        parents.put("", "–");
        parents.putAll(named.institutions(one -> !one.code().equals(entry.text("code")), language));
        return parents;
    }

    @Override
    public String page(Institution record) {
        return "/desk/directory/institutions/" + record.id();
    }
}
