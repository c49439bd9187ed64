package org.besa.plans.editing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the journal of a draft.
///
/// @param number from 1 within the version
/// @param by name of who changed it
/// @param act code of the [DraftChange]; its sentence is the text `desk.draft-edit.<act>`
/// @param about what it was about: a code, with the words beside it
/// @param undoneAt null while it stands
/// @param undoneBy name of who took it back, null while it stands
public record DraftEdit(
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

    /// Who did the last thing to it: made it or took it back.
    String latestBy() {
        return undoneBy == null ? by : undoneBy;
    }
}
