package org.besa.access.web;

import java.util.List;
import org.besa.access.Holders.Holder;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What may be done with a record, and by whom.
public record WhoLine(String permission, List<By> by) {

    /// Somebody who may.
    ///
    /// @param heldFor what they hold their role for, by name; null when that is gone
    /// @param known whether the reader may know more of them
    public record By(Holder holder, @Nullable LocalizedText heldFor, boolean known) {}
}
