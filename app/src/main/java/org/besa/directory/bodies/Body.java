package org.besa.directory.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A committee, working group or network in which institutions or people sit.
///
/// @param version null until saved
/// @param code stands in its address, unique; never changes
/// @param kind code of its [org.besa.directory.Kind]
/// @param abbreviation empty when it has none
/// @param purpose what it is for
/// @param legalBasis the act that made it
/// @param rules by which it works: how often it meets, how it decides
/// @param term for how long its members are chosen, in words; empty when for good
/// @param secretariat the institution that keeps its papers, and its entry here
@Table(schema = "directory", name = "body")
public record Body(
        @Id UUID id,
        @Version @Nullable Integer version,
        String code,
        String kind,
        LocalizedText name,
        LocalizedText abbreviation,
        LocalizedText purpose,
        LocalizedText legalBasis,
        LocalizedText rules,
        LocalizedText term,
        UUID secretariat,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo) {

    /// Where it stands for permissions: with its secretariat, and as the body that it is.
    public Place place() {
        return new Place(secretariat, null, id, null);
    }

    /// Its address below the language.
    public String path() {
        return "/bodies/" + code;
    }
}
