package org.besa.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role that somebody holds, for something, from a day to a day.
///
/// @param validTo the last day, null without end
/// @param endedAt when it was taken away, null when it was not
public record Assignment(
        UUID id,
        UUID account,
        String role,
        HeldFor heldFor,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String givenBy,
        Instant givenAt,
        @Nullable Instant endedAt) {

    /// Whether it permits anything on this day.
    public boolean isHeldOn(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
