package org.besa.plans.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the journal of corrections.
///
/// @param number from 1 within the import
/// @param by name of who corrected
/// @param act code of the [Correction]; its sentence is the text `desk.edit.<act>`
/// @param about what it was about
/// @param undoneAt null while it stands
/// @param undoneBy name of who took it back, null while it stands
public record Edit(
        UUID id,
        int number,
        Instant at,
        String by,
        String act,
        String about,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /// Whether it was taken back.
    public boolean isUndone() {
        return undoneAt != null;
    }
}
