package org.besa.platform.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// The person (or program) that acts, with the roles they hold at this moment.
///
/// @param account id of the account
/// @param name as shown to others
/// @param grants what they may do; those of whom they act for while they act as a deputy
/// @param represented the person they act for as a deputy, null when they act for themselves
public record Actor(
        UUID account,
        String name,
        List<Grant> grants,
        @Nullable Represented represented) {

    public Actor {
        grants = List.copyOf(grants);
    }

    /// A person for whom another acts.
    public record Represented(UUID account, String name) {}

    /// Somebody who holds one role.
    public static Actor holding(UUID account, String name, Grant grant) {
        return new Actor(account, name, List.of(grant), null);
    }

    /// Somebody who is only named, and may do nothing by that.
    public static Actor named(UUID account, String name) {
        return new Actor(account, name, List.of(), null);
    }

    /// Whether they may do it somewhere.
    public boolean may(String permission) {
        return grants.stream().anyMatch(grant -> grant.permits(permission));
    }

    /// Whether they may do it to a record of this institution as a whole.
    public boolean may(String permission, UUID institution) {
        return may(permission, Place.institution(institution));
    }

    /// Whether they may do it to a record that stands there.
    public boolean may(String permission, Place place) {
        return grants.stream().anyMatch(grant -> grant.permits(permission, place));
    }

    /// Refuses unless they may do it to a record of this institution as a whole.
    ///
    /// @throws AccessDeniedException when they may not
    public void require(String permission, UUID institution) {
        require(permission, Place.institution(institution));
    }

    /// Refuses unless they may do it to a record that stands there.
    ///
    /// @throws AccessDeniedException when they may not
    public void require(String permission, Place place) {
        if (!may(permission, place)) {
            throw new AccessDeniedException(name + " may not " + permission);
        }
    }

    /// How far a permission of theirs goes.
    public Reach reach(String permission) {
        return Reach.of(grants.stream()
                .filter(grant -> grant.permits(permission))
                .map(Grant::scope)
                .toList());
    }

    /// Names of everything they may do somewhere.
    public Set<String> permissions() {
        return grants.stream().flatMap(grant -> grant.permissions().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
