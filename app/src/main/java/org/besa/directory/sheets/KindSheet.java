package org.besa.directory.sheets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Kind;
import org.besa.directory.Kinds;
import org.besa.directory.sheets.Field.Written;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.jspecify.annotations.Nullable;

/// The kinds of something, told by their codes.
record KindSheet(String name, Kinds.Of of, Kinds kinds) implements Sheet<Kind> {

    private static final List<Field> FIELDS = List.of(
            Field.staying("code", Written.LINE),
            Field.of("name", Written.NAME),
            Field.of("many", Written.NAME),
            Field.of("place", Written.LINE));

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may("directory.edit", Place.SYSTEM);
    }

    @Override
    public List<Kind> list(Actor actor) {
        return kinds.list(of);
    }

    @Override
    public UUID id(Kind record) {
        return record.id();
    }

    @Override
    public Optional<Kind> match(Entry entry, Actor actor) {
        return kinds.find(of, entry.text("code"));
    }

    @Override
    public String title(Kind record, Language language) {
        return record.name().in(language);
    }

    @Override
    public String about(Kind record, Language language) {
        return record.code();
    }

    @Override
    public Entry entry(Kind record) {
        return new Entry.Builder()
                .put("code", record.code())
                .put("name", record.name())
                .put("many", record.many())
                .put("place", record.place())
                .build();
    }

    @Override
    public Kind read(@Nullable Kind before, Entry entry, Faults faults, Actor actor) {
        String code = entry.text("code");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            faults.note("code", "directory.fault.code");
        } else if (before == null && kinds.find(of, code).isPresent()) {
            faults.note("code", "directory.fault.code-taken");
        }
        Kind read = new Kind(
                before == null ? Ids.next() : before.id(),
                before == null ? null : before.version(),
                before == null ? code : before.code(),
                entry.localized("name", before == null ? null : before.name()),
                entry.localized("many", before == null ? null : before.many()),
                entry.number("place", 500, faults));
        if (read.name().isEmpty()) {
            faults.note("name", "directory.fault.name");
        }
        return read;
    }

    @Override
    public Kind save(@Nullable Kind before, Kind wanted, Actor actor) {
        return kinds.save(of, wanted, actor);
    }
}
