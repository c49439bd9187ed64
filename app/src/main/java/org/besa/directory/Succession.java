package org.besa.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What became of an institution.
///
/// @param successor null when nobody took up its work
/// @param onDay the last day of the predecessor
/// @param act the law or decision by which it was done; empty when none is known
public record Succession(
        UUID id,
        UUID predecessor,
        @Nullable UUID successor,
        How how,
        LocalDate onDay,
        LocalizedText act,
        LocalizedText reason) {

    /// What the State did.
    public enum How {
        RENAMED,
        MERGED,
        SPLIT,
        DISSOLVED
    }
}
