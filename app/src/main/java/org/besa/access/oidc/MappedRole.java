package org.besa.access.oidc;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// A role that whoever has a value in the provider's claim holds.
///
/// @param value as the provider writes it
/// @param role code of the role
/// @param institution code of the institution that the role is held for; empty for the system
record MappedRole(
        @DefaultValue("") String value,
        @DefaultValue("") String role,
        @DefaultValue("") String institution) {}
