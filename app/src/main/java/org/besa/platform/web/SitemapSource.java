package org.besa.platform.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Public pages that a module wants search engines to know.
public interface SitemapSource {

    /// A page.
    ///
    /// @param path its address below the language
    /// @param lastModified when what it says changed last; null when that is not known
    record Address(String path, @Nullable Instant lastModified) {}

    /// All of them, always in the same order.
    List<Address> addresses();
}
