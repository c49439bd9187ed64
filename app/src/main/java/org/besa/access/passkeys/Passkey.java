package org.besa.access.passkeys;

import java.time.Instant;

/// A passkey, as its owner sees it.
///
/// @param id as it stands in addresses
/// @param label as its owner calls it
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}
