package org.besa.platform.web;

import gg.jte.Content;
import java.util.Map;
import java.util.UUID;

/// A figure beside every institution in the list of institutions, contributed by a module.
public interface InstitutionFigures {

    /// Figures by institution; none where there is nothing to count.
    Map<UUID, Content> figures(Page page);
}
