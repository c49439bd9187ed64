package org.besa.directory.sheets;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.sheets.SheetFile;
import org.jspecify.annotations.Nullable;

/// A file that somebody wants to take into the directory.
///
/// @param sheet name of its [Sheet]
/// @param appliedAt null until it was
/// @param outcome numbers of lines by outcome; null until it was applied
public record SheetImport(
        UUID id,
        String sheet,
        String fileName,
        SheetFile file,
        UUID account,
        @Nullable Instant appliedAt,
        @Nullable Map<String, Integer> outcome) {}
