package org.besa.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A function of an institution that the public may turn to, whoever holds it.
///
/// @param version null until saved
/// @param kind code of its [org.besa.directory.Kind]; an institution has one of each
/// @param email of the function, public; empty when it has none
/// @param phone of the function, public; empty when it has none
/// @param activeFrom since when the institution has it; null when not known
/// @param activeTo last day; null while it has it
@Table(schema = "directory", name = "contact_point")
public record ContactPoint(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID institution,
        String kind,
        String email,
        String phone,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo) {}
