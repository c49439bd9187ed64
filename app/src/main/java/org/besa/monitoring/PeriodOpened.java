package org.besa.monitoring;

import java.time.Instant;
import java.util.UUID;

/// A reporting period was opened: institutions are asked for their measures.
public record PeriodOpened(UUID period, Instant at) {}
