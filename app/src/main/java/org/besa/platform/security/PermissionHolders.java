package org.besa.platform.security;

import java.util.List;
import java.util.UUID;

/// Who may do something today, so that modules can write to them.
public interface PermissionHolders {

    /// Those who hold a role that permits it, once for each of their roles. Deputies are not among them.
    List<Holder> list(String permission);

    /// Somebody who may do it.
    ///
    /// @param language ISO 639-1 code of the language in which they are written to
    /// @param scope for what they may
    record Holder(UUID account, String name, String email, String language, Scope scope) {}
}
