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

/// A public body that can promise something: a ministry, an agency, a municipality.
///
/// @param version null until saved
/// @param code stands in its address, unique, lower-case ASCII; never changes, since others have linked it
/// @param abbreviation empty when it has none
/// @param aliases other names, and names that it had
/// @param kind code of its [Kind]
/// @param parent the institution it is subordinate to, null when none
/// @param activeFrom first day it exists, null when not known
/// @param activeTo last day it existed, null while it exists
/// @param mergedInto the institution that this entry turned out to be; null unless it was a duplicate
@Table(schema = "directory", name = "institution")
public record Institution(
        @Id UUID id,
        @Version @Nullable Integer version,
        String code,
        LocalizedText name,
        LocalizedText abbreviation,
        List<String> aliases,
        String kind,
        @Nullable UUID parent,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        @Nullable UUID mergedInto) {

    public Institution {
        aliases = List.copyOf(aliases);
    }

    /// A new one of which no more is known.
    public static Institution of(String code, LocalizedText name, String kind) {
        return new Institution(
                Ids.next(), null, code, name, LocalizedText.EMPTY, List.of(), kind, null, null, null, null);
    }

    /// Whether it exists on a day, as far as that is known.
    public boolean isActiveOn(LocalDate day) {
        return (activeFrom == null || !activeFrom.isAfter(day)) && (activeTo == null || !activeTo.isBefore(day));
    }

    /// The same below another institution; null for one that is below none.
    public Institution below(@Nullable UUID other) {
        return new Institution(
                id, version, code, name, abbreviation, aliases, kind, other, activeFrom, activeTo, mergedInto);
    }

    /// The same, existing until a day.
    public Institution until(LocalDate lastDay) {
        return new Institution(
                id, version, code, name, abbreviation, aliases, kind, parent, activeFrom, lastDay, mergedInto);
    }

    /// The same, found by more names.
    public Institution alias(List<String> all) {
        return new Institution(
                id, version, code, name, abbreviation, all, kind, parent, activeFrom, activeTo, mergedInto);
    }

    Institution mergedInto(UUID survivor) {
        return new Institution(
                id, version, code, name, abbreviation, aliases, kind, null, activeFrom, activeTo, survivor);
    }
}
