package org.besa.platform.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;

/// A feed with its entries.
///
/// @param path its own address below the language
/// @param page address below the language of the page that says the same to people
public record Feed(String path, String page, LocalizedText title, List<FeedEntry> entries) {

    /// Most entries of a feed.
    public static final int LONGEST = 50;

    /// When something in it was new last.
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::published)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// Its name for good: the same whatever happens to the address of its page. Each language has its own.
    String id(String host, Language language) {
        return "tag:" + host + ",2026:/" + language.code() + path;
    }
}
