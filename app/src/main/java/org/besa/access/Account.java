package org.besa.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// Somebody who can sign in.
///
/// @param version null until saved
/// @param email the name they sign in with, whatever its case
/// @param passwordHash with the name of its algorithm in front
/// @param disabledAt since when they may no longer sign in, null while they may
@Table(schema = "access", name = "account")
record Account(
        @Id UUID id,
        @Version @Nullable Integer version,
        String email,
        String name,
        String passwordHash,
        Instant createdAt,
        @Nullable Instant disabledAt) {}
