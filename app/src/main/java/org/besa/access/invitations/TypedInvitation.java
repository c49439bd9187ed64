package org.besa.access.invitations;

/// The form of an invitation as it was typed.
public record TypedInvitation(String email, String institution, String language, String role) {}
