package org.besa.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/// An institution ended, and others take up what it promised. Told inside of the transaction that ends it: whoever
/// keeps something of the institution hands it over then, or nothing of it happens.
///
/// @param onDay its last day
/// @param heir who takes up whatever was not given to somebody in particular; null when it has no successor
/// @param choices by the id of what it had (a [Belongings.Belonging]), who takes it up
/// @param successions by successor, the id of the [Succession]
/// @param rolesPass whether who holds a role for it holds that for the heir from the next day
public record InstitutionSucceeded(
        UUID predecessor,
        LocalDate onDay,
        @Nullable UUID heir,
        Map<UUID, UUID> choices,
        Map<UUID, UUID> successions,
        boolean rolesPass,
        Actor actor) {

    public InstitutionSucceeded {
        choices = Map.copyOf(choices);
        successions = Map.copyOf(successions);
    }

    /// Who takes up something; null when nobody does.
    public @Nullable UUID heirOf(UUID belonging) {
        UUID chosen = choices.get(belonging);
        return chosen == null ? heir : chosen;
    }

    /// The succession by which a successor takes up what it does.
    public UUID successionTo(UUID successor) {
        return Objects.requireNonNull(successions.get(successor));
    }
}
