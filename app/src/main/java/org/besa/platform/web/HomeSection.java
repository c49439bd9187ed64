package org.besa.platform.web;

import gg.jte.Content;

/// A part of the home page, contributed by a module.
public interface HomeSection {

    /// Where on the page it stands.
    enum Place {
        /// Across the page, under the search.
        HEADLINE,
        /// Below it, two beside each other on wide screens.
        PAIR,
        MAIN,
        /// The margin on wide screens.
        ASIDE
    }

    Place place();

    /// Smaller numbers stand higher.
    int order();

    /// The part, made for this page; empty content when there is nothing to say.
    Content content(Page page);
}
