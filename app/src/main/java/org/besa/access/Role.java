package org.besa.access;

import java.util.List;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A named set of permissions. Roles are data: those that Besa brings can be changed, and own ones composed.
///
/// @param code unique, lower-case ASCII
/// @param version null until saved
/// @param scopes for what it can be held
/// @param permissions names of what it permits
/// @param gives codes of the roles that who holds it may give to others, within what they hold it for
/// @param secondFactor whether who holds it must sign in with a second factor
/// @param position where it stands in lists
@Table(schema = "access", name = "role")
public record Role(
        @Id String code,
        @Version @Nullable Integer version,
        LocalizedText name,
        LocalizedText description,
        List<HeldFor.Kind> scopes,
        List<String> permissions,
        List<String> gives,
        boolean secondFactor,
        int position) {}
