package org.besa.platform.search;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.web.Page;

/// One kind of thing that the public can find, contributed by a module.
///
/// The entries themselves are rows of `platform.search_entry` under the kind's code. The module writes them from its
/// own tables by triggers, so that nothing public is missing and nothing else is ever found, whoever changes those
/// tables.
public interface SearchSource {

    /// The code of the kind, as it stands in addresses and in the index.
    String kind();

    /// Smaller numbers stand higher.
    int order();

    /// The name of the kind in the plural, as a heading.
    String title(Page page);

    /// The page on which all of the kind are listed, below the language.
    String listPath();

    /// What stands beside entries that are shown, such as a status; nothing for those that have nothing to add.
    ///
    /// @param shown ids of entries of this kind
    default Map<UUID, Content> beside(Page page, List<UUID> shown) {
        return Map.of();
    }
}
