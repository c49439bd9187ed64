package org.besa.access.invitations;

/// The form of an invitation as it was typed.
///
/// @param offer the role and for what it is ([InvitationPlace#with])
public record TypedInvitation(String email, String offer, String language) {}
