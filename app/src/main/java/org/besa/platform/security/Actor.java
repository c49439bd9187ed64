package org.besa.platform.security;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// The person (or program) that acts.
///
/// @param account id of the account
/// @param name as shown to others
/// @param institution the one they act for; null when they act for the whole system (a coordinator)
/// @param permissions names of what they may do ("plans.import"), within that institution
public record Actor(UUID account, String name, @Nullable UUID institution, Set<String> permissions)
        implements Serializable {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /// Whether they may do it somewhere.
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /// Whether they may do it to a record of this institution.
    public boolean may(String permission, UUID recordInstitution) {
        return may(permission) && (institution == null || institution.equals(recordInstitution));
    }

    /// Refuses unless they may do it to a record of this institution.
    ///
    /// @throws AccessDeniedException when they may not
    public void require(String permission, UUID recordInstitution) {
        if (!may(permission, recordInstitution)) {
            throw new AccessDeniedException(name + " may not " + permission);
        }
    }
}
