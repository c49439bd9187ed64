package org.besa.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A piece of evidence that stands with a report, and what the verifier says of it.
///
/// @param note why it was refused, or what else there is to say; empty when nothing
/// @param checkedAt null while nobody has checked it
/// @param checkerName null while nobody has
/// @param others with how many other reports it stands
public record Proof(
        UUID statusReport,
        Evidence evidence,
        State state,
        LocalizedText note,
        @Nullable Instant checkedAt,
        @Nullable String checkerName,
        int others) {

    /// Whether it is accepted.
    public enum State {
        PENDING,
        ACCEPTED,
        REFUSED
    }
}
