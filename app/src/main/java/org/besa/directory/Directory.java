package org.besa.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/// Every institution and unit at one moment, by id.
public record Directory(Map<UUID, Institution> institutions, Map<UUID, Unit> units) {

    public Directory {
        institutions = Map.copyOf(institutions);
        units = Map.copyOf(units);
    }

    public Optional<Institution> findInstitution(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(institutions.get(id));
    }

    public Optional<Institution> findInstitution(String code) {
        return institutions.values().stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public Optional<Unit> findUnit(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(units.get(id));
    }

    /// Institutions in the order of their names in a language.
    public List<Institution> listByName(Language language) {
        return byName(institutions.values().stream(), language);
    }

    /// Institutions below another in the order of their names in a language.
    public List<Institution> listBelow(UUID parent, Language language) {
        return byName(institutions.values().stream().filter(i -> parent.equals(i.parent())), language);
    }

    private static List<Institution> byName(Stream<Institution> some, Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return some.sorted(Comparator.comparing((Institution i) -> i.name().in(language), collator))
                .toList();
    }
}
