package org.besa.platform.web;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;

/// Another way to look at the promises of a plan than the list, contributed by a module that knows more of them. What
/// narrows the list narrows it too.
public interface PlanView {

    /// Names it in the address of the plan's page.
    String code();

    /// Smaller numbers stand first.
    int order();

    /// What it is called where one can choose it.
    String title(Page page);

    /// The promises, seen so.
    ///
    /// @param promises in the order of the plan; not empty
    Content content(Page page, List<UUID> promises);
}
