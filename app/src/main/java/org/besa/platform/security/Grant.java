package org.besa.platform.security;

import java.util.Set;

/// A role that somebody holds now, with what it permits.
///
/// @param role its code
/// @param permissions names of what it permits within its scope ("plans.edit")
public record Grant(String role, Scope scope, Set<String> permissions) {

    public Grant {
        permissions = Set.copyOf(permissions);
    }

    /// Whether it permits this somewhere.
    public boolean permits(String permission) {
        return permissions.contains(permission);
    }

    /// Whether it permits this to a record that stands there.
    public boolean permits(String permission, Place place) {
        return permits(permission) && scope.covers(place);
    }
}
