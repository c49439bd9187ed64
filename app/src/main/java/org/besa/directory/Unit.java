package org.besa.directory;

import java.util.List;
import java.util.UUID;
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
@Table(schema = "directory", name = "unit")
public record Unit(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID institution,
        @Nullable UUID parent,
        String code,
        LocalizedText name,
        List<String> aliases) {}
