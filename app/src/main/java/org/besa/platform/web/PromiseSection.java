package org.besa.platform.web;

import gg.jte.Content;
import java.util.UUID;

/// A part of a promise's public page, contributed by a module that knows more of it than its plan says.
public interface PromiseSection {

    /// Smaller numbers stand higher.
    int order();

    /// The part about one promise; empty content when there is nothing to say.
    Content content(Page page, UUID promise);
}
