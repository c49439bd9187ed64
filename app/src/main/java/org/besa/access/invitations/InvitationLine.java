package org.besa.access.invitations;

import org.besa.platform.i18n.LocalizedText;

/// An invitation in the list of who may invite.
///
/// @param role how the role is called
/// @param place for what it is
/// @param open whether it can still be accepted
public record InvitationLine(Invitation invitation, LocalizedText role, LocalizedText place, boolean open) {}
