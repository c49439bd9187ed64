package org.besa.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// Who holds a contact point, from a day to a day. Those who held it before stay on record.
///
/// @param version null until saved
/// @param activeTo last day; null while it is held
@Table(schema = "directory", name = "contact_holder")
public record ContactHolder(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID contactPoint,
        UUID person,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo) {

    boolean holdsOn(LocalDate day) {
        return !activeFrom.isAfter(day) && (activeTo == null || !activeTo.isBefore(day));
    }
}
