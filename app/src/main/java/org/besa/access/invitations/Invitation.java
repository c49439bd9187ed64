package org.besa.access.invitations;

import java.time.Instant;
import java.util.UUID;
import org.besa.access.HeldFor;
import org.besa.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/// An offer of an account with a role.
///
/// @param email to which it went; null for the first administrator, who names it
/// @param role code of the role
/// @param heldFor for what
/// @param inviter account of who invited
/// @param invitedBy name of who invited
/// @param acceptedAt null until somebody made an account with it
/// @param withdrawnAt null unless it was taken back
public record Invitation(
        UUID id,
        @Nullable String email,
        String role,
        HeldFor heldFor,
        Language language,
        UUID inviter,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    /// Whether it can still be accepted.
    public boolean isOpen(Instant now) {
        return acceptedAt == null && withdrawnAt == null && expiresAt.isAfter(now);
    }
}
