package org.besa.directory.sheets;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Kind;
import org.besa.directory.Kinds;
import org.besa.directory.Unit;
import org.besa.platform.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What cells name: institutions by their codes, units by theirs within an institution, kinds by theirs.
@Component
class Named {

    private final Institutions institutions;
    private final Kinds kinds;

    Named(Institutions institutions, Kinds kinds) {
        this.institutions = institutions;
        this.kinds = kinds;
    }

    Directory directory() {
        return institutions.directory();
    }

    /// The code of an institution; empty for none.
    String code(@Nullable UUID institution) {
        return directory().findInstitution(institution).map(Institution::code).orElse("");
    }

    String name(@Nullable UUID institution, Language language) {
        return directory()
                .findInstitution(institution)
                .map(found -> found.name().in(language))
                .orElse("");
    }

    String unitCode(@Nullable UUID unit) {
        return directory().findUnit(unit).map(Unit::code).orElse("");
    }

    /// The institution that a column names.
    ///
    /// @param allowed those that may be named; another is a fault like one that does not exist
    @Nullable
    Institution institution(String column, Entry entry, Predicate<Institution> allowed, Faults faults) {
        String code = entry.text(column);
        if (code.isEmpty()) {
            return null;
        }
        Optional<Institution> found = institutions.findByCode(code).filter(allowed);
        if (found.isEmpty()) {
            faults.note(column, "directory.fault.institution", code);
        }
        return found.orElse(null);
    }

    /// The unit of an institution that a column names.
    @Nullable
    Unit unit(String column, Entry entry, @Nullable UUID institution, Faults faults) {
        String code = entry.text(column);
        if (code.isEmpty() || institution == null) {
            return null;
        }
        Optional<Unit> found = institutions.listUnits(institution).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            faults.note(column, "directory.fault.unit", code);
        }
        return found.orElse(null);
    }

    /// The code of a kind that a column names.
    String kind(String column, Kinds.Of of, Entry entry, Faults faults) {
        String code = entry.text(column);
        if (kinds.find(of, code).isEmpty()) {
            faults.note(
                    column,
                    "directory.fault.kind",
                    code,
                    String.join(", ", kinds.list(of).stream().map(Kind::code).toList()));
        }
        return code;
    }

    /// Institutions to choose from, by their codes.
    SequencedMap<String, String> institutions(Predicate<Institution> allowed, Language language) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        directory().listByName(language).stream()
                .filter(allowed)
                .forEach(institution ->
                        options.put(institution.code(), institution.name().in(language)));
        return options;
    }

    /// The units of the institution that a column names.
    SequencedMap<String, String> units(String institutionCode, Language language) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        institutions.findByCode(institutionCode).stream()
                .flatMap(found -> institutions.listUnits(found.id()).stream())
                .forEach(unit -> options.put(unit.code(), unit.name().in(language)));
        return options;
    }

    SequencedMap<String, String> kinds(Kinds.Of of, Language language) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        kinds.list(of).forEach(kind -> options.put(kind.code(), kind.name().in(language)));
        return options;
    }
}
