package org.besa.monitoring.sheets;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.sheets.SheetFile;
import org.jspecify.annotations.Nullable;

/// A sheet that somebody sent.
///
/// @param file what was read of it; nothing typed there is lost, whatever becomes of it
/// @param appliedAt null until it was confirmed
/// @param outcome what became of it; null until it was confirmed
public record SheetUpload(
        UUID id,
        UUID period,
        String fileName,
        SheetFile file,
        UUID account,
        @Nullable Instant appliedAt,
        @Nullable SheetOutcome outcome) {}
