package org.besa.access.invitations;

import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An invitation in the list of who may invite.
///
/// @param institution null for a role everywhere
/// @param open whether it can still be accepted
public record InvitationLine(
        Invitation invitation, @Nullable LocalizedText institution, boolean open) {}
