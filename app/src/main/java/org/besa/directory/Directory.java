package org.besa.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Every institution and unit at one moment, by id.
///
/// @param merged by the id of an entry that turned out to be another, the id of that one: whatever still names the
///     first is answered with the second
public record Directory(Map<UUID, Institution> institutions, Map<UUID, Unit> units, Map<UUID, UUID> merged) {

    public Directory {
        institutions = Map.copyOf(institutions);
        units = Map.copyOf(units);
        merged = Map.copyOf(merged);
    }

    /// A directory without duplicates.
    public Directory(Map<UUID, Institution> institutions, Map<UUID, Unit> units) {
        this(institutions, units, Map.of());
    }

    public Optional<Institution> findInstitution(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(institutions.get(standing(id)));
    }

    public Optional<Institution> findInstitution(String code) {
        return institutions.values().stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public Optional<Unit> findUnit(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(units.get(standing(id)));
    }

    /// The id of the entry that an id stands for now. A merger leads to an entry that stands, so one step is enough.
    private UUID standing(UUID id) {
        return merged.getOrDefault(id, id);
    }

    /// What an institution is called.
    public record Label(String code, LocalizedText name) {}

    /// Labels by every id that may name an institution, always in the same order: for queries that are handed them.
    public SortedMap<UUID, Label> labels() {
        SortedMap<UUID, Label> labels = new TreeMap<>();
        Stream.concat(institutions.keySet().stream(), merged.keySet().stream())
                .forEach(id ->
                        findInstitution(id).ifPresent(found -> labels.put(id, new Label(found.code(), found.name()))));
        return labels;
    }

    /// Institutions in the order of their names in a language.
    public List<Institution> listByName(Language language) {
        return byName(institutions.values().stream(), language);
    }

    /// Institutions below another in the order of their names in a language.
    public List<Institution> listBelow(UUID parent, Language language) {
        return byName(institutions.values().stream().filter(i -> parent.equals(i.parent())), language);
    }

    /// Whether an institution is another one or stands anywhere below it.
    public boolean isWithin(@Nullable UUID institution, UUID above) {
        int steps = 0;
        UUID here = institution;
        while (here != null && !here.equals(above) && steps++ < institutions.size()) {
            here = findInstitution(here).map(Institution::parent).orElse(null);
        }
        return above.equals(here);
    }

    /// Whether a unit is another one or belongs to it, however far below.
    public boolean isUnitWithin(@Nullable UUID unit, UUID above) {
        int steps = 0;
        UUID here = unit;
        while (here != null && !here.equals(above) && steps++ < units.size()) {
            here = findUnit(here).map(Unit::parent).orElse(null);
        }
        return above.equals(here);
    }

    private static List<Institution> byName(Stream<Institution> some, Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return some.sorted(Comparator.comparing((Institution i) -> i.name().in(language), collator))
                .toList();
    }
}
