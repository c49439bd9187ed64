package org.besa.platform.feeds;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// Something that was published, as feeds tell it.
///
/// @param id of the record; in every feed and language the entry is known by it
/// @param path address of its page below the language
/// @param summary what is new, in words
/// @param author whose it is; empty when it is nobody's alone: then it is the feed's
/// @param category what kind of record it is, a code
public record FeedEntry(
        UUID id,
        String path,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText author,
        String category,
        Instant published) {}
