package org.besa.access.sessions;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.besa.platform.security.Origin;

/// How a session began; kept in the session itself.
///
/// @param id names the session to its owner: the name by which the browser knows it is shown nowhere
/// @param at when its owner signed in
record Beginning(UUID id, Instant at, Origin from) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String ATTRIBUTE = Beginning.class.getName();
}
