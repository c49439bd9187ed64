package org.besa.platform.web;

import gg.jte.Content;
import java.util.List;
import org.besa.platform.security.Actor;

/// A part of the first page of the workspace ("My work"), contributed by a module.
public interface DeskSection {

    /// Smaller numbers stand higher.
    int order();

    /// The part for this person; empty content when there is nothing to do.
    Content content(Page page, Actor actor);

    /// The pages of the module that this person may open, the most used first. They stand together below all parts.
    default List<DeskLink> links(Page page, Actor actor) {
        return List.of();
    }
}
