package org.besa.monitoring;

import java.time.Instant;
import java.util.UUID;

/// The status of a measure in a period was verified, or verified anew.
public record StatusVerified(UUID report, UUID promise, UUID period, Instant at) {}
