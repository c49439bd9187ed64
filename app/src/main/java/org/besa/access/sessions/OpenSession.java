package org.besa.access.sessions;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.security.Origin;

/// A session that has not ended, as its owner sees it.
///
/// @param id to end it by
/// @param since when its owner signed in
/// @param lastSeen when something was last asked for in it
/// @param from where it began
/// @param current whether it is the one of the request at hand
public record OpenSession(UUID id, Instant since, Instant lastSeen, Origin from, boolean current) {}
