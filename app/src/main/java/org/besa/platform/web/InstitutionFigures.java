package org.besa.platform.web;

import gg.jte.Content;
import java.util.Map;
import java.util.UUID;

/// A figure beside every institution in the list of institutions, contributed by a module.
public interface InstitutionFigures {

    /// What the colours and shapes of the figures mean.
    Content legend(Page page);

    /// Figures by institution; none where there is nothing to count.
    Map<UUID, Content> figures(Page page);
}
