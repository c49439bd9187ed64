package org.besa.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A public body that can promise something: a ministry, an agency, a municipality.
///
/// @param version null until saved
/// @param code stands in its address, unique, lower-case ASCII
/// @param abbreviation empty when it has none
/// @param kind code of the kind of institution; its name is a text `institution.kind.<code>`
/// @param parent the institution it is subordinate to, null when none
/// @param activeFrom first day it exists, null when not known
/// @param activeTo last day it existed, null while it exists
@Table(schema = "directory", name = "institution")
public record Institution(
        @Id UUID id,
        @Version @Nullable Integer version,
        String code,
        LocalizedText name,
        LocalizedText abbreviation,
        String kind,
        @Nullable UUID parent,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo) {}
