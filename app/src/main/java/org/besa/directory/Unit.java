package org.besa.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A directorate, sector or other part of an institution that answers for measures.
///
/// @param version null until saved
/// @param parent the unit it belongs to, null at the top
/// @param code unique in its institution
/// @param aliases other ways in which documents write its name
/// @param activeFrom first day it exists, null when not known
/// @param activeTo last day it existed, null while it exists
/// @param mergedInto the unit that this entry turned out to be; null unless it was a duplicate
@Table(schema = "directory", name = "unit")
public record Unit(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID institution,
        @Nullable UUID parent,
        String code,
        LocalizedText name,
        List<String> aliases,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        @Nullable UUID mergedInto) {

    public Unit {
        aliases = List.copyOf(aliases);
    }

    /// A new one of which no more is known.
    public static Unit of(UUID institution, String code, LocalizedText name) {
        return new Unit(Ids.next(), null, institution, null, code, name, List.of(), null, null, null);
    }

    /// Whether it exists on a day, as far as that is known.
    public boolean isActiveOn(LocalDate day) {
        return (activeFrom == null || !activeFrom.isAfter(day)) && (activeTo == null || !activeTo.isBefore(day));
    }

    /// The same below another unit; null at the top.
    public Unit below(@Nullable UUID other) {
        return new Unit(id, version, institution, other, code, name, aliases, activeFrom, activeTo, mergedInto);
    }

    /// The same, existing until a day.
    public Unit until(LocalDate lastDay) {
        return new Unit(id, version, institution, parent, code, name, aliases, activeFrom, lastDay, mergedInto);
    }

    /// The same, found by other names.
    public Unit alias(List<String> all) {
        return new Unit(id, version, institution, parent, code, name, all, activeFrom, activeTo, mergedInto);
    }

    Unit movedTo(UUID other, String freeCode) {
        return new Unit(id, version, other, parent, freeCode, name, aliases, activeFrom, activeTo, mergedInto);
    }

    Unit mergedInto(UUID survivor) {
        return new Unit(id, version, institution, null, code, name, aliases, activeFrom, activeTo, survivor);
    }
}
