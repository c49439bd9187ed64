package org.besa.portal.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.search.SearchEntry;
import org.besa.platform.search.SearchSource;
import org.besa.platform.web.Page;

/// What was found of one kind.
///
/// @param count how many were found, of which the entries are the best or one page
/// @param all address of all of them, below the language
public record FoundGroup(SearchSource source, int count, List<SearchEntry> entries, String all) {

    /// What stands beside the entries, by their ids.
    public Map<UUID, Content> beside(Page page) {
        return source.beside(page, entries.stream().map(SearchEntry::id).toList());
    }
}
