package org.besa.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may act for whoever holds a role, from a day to a day.
///
/// @param account the deputy
/// @param validTo the last day
/// @param endedAt when it was taken away, null when it was not
public record Deputy(
        UUID id,
        UUID assignment,
        UUID account,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable Instant endedAt) {

    public boolean isActingOn(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
