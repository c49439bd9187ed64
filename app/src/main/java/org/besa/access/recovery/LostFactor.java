package org.besa.access.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who says that they have lost their second factor.
///
/// @param account whose it is
/// @param address of the network from which they asked
/// @param first the administrator who said first that it is so; null when nobody has
/// @param firstName name of that one, empty when nobody has
public record LostFactor(
        UUID id,
        UUID account,
        String name,
        String email,
        Instant askedAt,
        String address,
        @Nullable UUID first,
        String firstName) {}
