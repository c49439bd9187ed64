package org.besa.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// What somebody is in an institution, from a day to a day. For the workspace only.
///
/// @param version null until saved
/// @param unit null when it is in none in particular
/// @param activeFrom null when not known
/// @param activeTo last day; null while it is held
@Table(schema = "directory", name = "position")
public record Position(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID person,
        UUID institution,
        @Nullable UUID unit,
        LocalizedText title,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo) {}
