package org.besa.access.invitations;

import java.util.List;
import org.besa.access.Role;
import org.besa.platform.i18n.LocalizedText;

/// For what somebody can be invited.
///
/// @param key as it stands in a form
/// @param roles that may be given for it
public record InvitationPlace(String key, LocalizedText name, List<Role> roles) {

    /// As it stands in a form, with one of its roles.
    public String with(Role role) {
        return role.code() + " " + key;
    }
}
