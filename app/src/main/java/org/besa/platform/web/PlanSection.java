package org.besa.platform.web;

import gg.jte.Content;
import java.util.UUID;

/// A part of a plan's public page, contributed by a module that knows more of it than the plan says.
public interface PlanSection {

    /// Smaller numbers stand higher.
    int order();

    /// The part about one plan; empty content when there is nothing to say.
    Content content(Page page, UUID plan);
}
