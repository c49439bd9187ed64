package org.besa.platform.web;

import gg.jte.Content;
import java.util.UUID;

/// A part of an institution's public page, contributed by a module.
public interface InstitutionSection {

    /// Smaller numbers stand higher.
    int order();

    /// The part about one institution; empty content when there is nothing to say.
    Content content(Page page, UUID institution);
}
