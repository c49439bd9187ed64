package org.besa.platform.feeds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// News that a module has for the feeds.
public interface NewsSource {

    /// Which news.
    ///
    /// @param institution whose, null for all
    /// @param amendmentsOnly whether only what changes something published before
    /// @param most how many at most
    record Wanted(@Nullable UUID institution, boolean amendmentsOnly, int most) {}

    /// The latest, the newest first.
    List<FeedEntry> latest(Wanted wanted);
}
