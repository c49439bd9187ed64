package org.besa.directory.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Units, told by their institution and their code in it.
@Component
@Order(30)
class UnitSheet implements Sheet<Unit> {

    private static final List<Field> FIELDS = List.of(
            Field.staying("institution", Written.CHOICE),
            Field.of("code", Written.LINE),
            Field.of("name", Written.NAME),
            Field.of("parent", Written.CHOICE),
            Field.of("activeFrom", Written.DAY),
            Field.of("activeTo", Written.DAY),
            Field.of("aliases", Written.LINES));

    private final Institutions institutions;
    private final Named named;

    UnitSheet(Institutions institutions, Named named) {
        this.institutions = institutions;
        this.named = named;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may("directory.units");
    }

    @Override
    public boolean canRemove() {
        return true;
    }

    @Override
    public List<Unit> list(Actor actor) {
        return institutions.listInstitutions().stream()
                .filter(one -> actor.may("directory.units", one.id()))
                .flatMap(one -> institutions.listUnits(one.id()).stream())
                .toList();
    }

    @Override
    public UUID id(Unit record) {
        return record.id();
    }

    @Override
    public Optional<Unit> match(Entry entry, Actor actor) {
        return institutions
                .findByCode(entry.text("institution"))
                .filter(one -> actor.may("directory.units", one.id()))
                .flatMap(one -> institutions.listUnits(one.id()).stream()
                        .filter(unit -> unit.code().equals(entry.text("code")))
                        .findFirst());
    }

    @Override
    public String title(Unit record, Language language) {
        return record.name().in(language);
    }

    @Override
    public String about(Unit record, Language language) {
        return named.name(record.institution(), language);
    }

    @Override
    public Optional<UUID> institution(Unit record) {
        return Optional.of(record.institution());
    }

    @Override
    public Entry entry(Unit record) {
        return new Entry.Builder()
                .put("institution", named.code(record.institution()))
                .put("code", record.code())
                .put("name", record.name())
                .put("parent", named.unitCode(record.parent()))
                .put("activeFrom", record.activeFrom())
                .put("activeTo", record.activeTo())
                .put("aliases", record.aliases())
                .build();
    }

    @Override
    public @Nullable Unit read(@Nullable Unit before, Entry entry, Faults faults, Actor actor) {
        Institution institution =
                named.institution("institution", entry, one -> actor.may("directory.units", one.id()), faults);
        if (institution == null) {
            faults.note("institution", "directory.fault.institution-missing");
            return null;
        }
        Unit parent = named.unit("parent", entry, institution.id(), faults);
        Unit read = new Unit(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                institution.id(),
                parent == null ? null : parent.id(),
                entry.text("code"),
                entry.localized("name", before == null ? null : before.name()),
                entry.list("aliases"),
                entry.day("activeFrom", faults),
                entry.day("activeTo", faults),
                null);
        faults.note(institutions.faults(read));
        return read;
    }

    @Override
    public Unit save(@Nullable Unit before, Unit wanted, Actor actor) {
        return before == null ? institutions.add(wanted, actor) : institutions.change(wanted, actor);
    }

    @Override
    public void remove(Unit record, Actor actor) {
        institutions.remove(record, actor);
    }

    @Override
    public SequencedMap<String, String> options(Field field, Entry entry, Actor actor, Language language) {
        if (field.name().equals("institution")) {
            return named.institutions(one -> actor.may("directory.units", one.id()), language);
        }
        SequencedMap<String, String> parents = new LinkedHashMap<>();
        parents.put("", "–");
        parents.putAll(named.units(entry.text("institution"), language));
        parents.remove(entry.text("code"));
        return parents;
    }
}
