package org.besa.monitoring.reports;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What an institution says of a section of a draft.
///
/// @param section its code
/// @param taken whether the draft was changed for it; null while nobody has answered
/// @param answer why; null while nobody has answered
public record ReportComment(
        UUID id,
        UUID report,
        String section,
        UUID institution,
        LocalizedText text,
        Instant at,
        String writerName,
        @Nullable Boolean taken,
        @Nullable LocalizedText answer,
        @Nullable Instant answeredAt,
        @Nullable String answererName) {}
