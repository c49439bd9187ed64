package org.besa.platform.feeds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deadlines that a module has for the calendars.
public interface DeadlineSource {

    /// Those with a day that is known, in the order of the days.
    ///
    /// @param institution who answers for them, null for all
    List<DeadlineEntry> deadlines(@Nullable UUID institution);
}
