package org.besa.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing by which a list can be narrowed.
///
/// @param name of the parameter in the address
/// @param all what not choosing means ("All kinds")
public record Choice(String name, String label, String all, List<Option> options) {

    /// A value to choose.
    ///
    /// @param count how many entries of the list are left when it is chosen
    /// @param language of the label when it differs from the page's, else null
    public record Option(
            String value, String label, @Nullable String language, int count, boolean chosen) {}
}
