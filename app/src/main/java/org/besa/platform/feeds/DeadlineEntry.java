package org.besa.platform.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// A deadline, as calendars show it: a whole day, in every time zone the same.
///
/// @param id of the promise; the entry keeps it, whatever becomes of the deadline
/// @param path address of its page below the language
/// @param day the last day on which it is kept
/// @param description the words of the plan and what is known of the day
/// @param sequence how often it changed since it was published first
/// @param published when it was first
/// @param modified when it changed last
/// @param cancelled whether it stands no more
public record DeadlineEntry(
        UUID id,
        String path,
        LocalizedText title,
        LocalDate day,
        LocalizedText description,
        int sequence,
        Instant published,
        Instant modified,
        boolean cancelled) {}
