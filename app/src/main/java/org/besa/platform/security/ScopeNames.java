package org.besa.platform.security;

import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Records for which roles can be held, contributed by the module that has them.
public interface ScopeNames {

    /// What they are: `PLAN`, `BODY`.
    String kind();

    /// All of them, in an order in which a person finds one.
    List<Named> list();

    /// A record for which a role can be held.
    ///
    /// @param institution whose it is, null when it belongs to none
    record Named(UUID id, @Nullable UUID institution, LocalizedText name) {}
}
