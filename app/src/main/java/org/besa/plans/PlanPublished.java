package org.besa.plans;

import java.time.Instant;
import java.util.UUID;

/// A version of a plan has become the one that the public sees.
public record PlanPublished(UUID plan, UUID planVersion, Instant at) {}
