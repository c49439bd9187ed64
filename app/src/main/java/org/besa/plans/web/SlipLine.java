package org.besa.plans.web;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A promise that slipped, with the version that did it last.
///
/// @param daysLater null when the deadline first promised or the one that stands has no day
/// @param deadline the one that stands, or stood last when the promise was dropped
public record SlipLine(
        String planSlug,
        LocalizedText planTitle,
        String slug,
        String code,
        LocalizedText title,
        UUID accountable,
        What what,
        int moves,
        @Nullable Integer daysLater,
        DeadlineLine firstDeadline,
        DeadlineLine deadline,
        int byVersion,
        LocalDate since) {

    /// How it slipped.
    public enum What {
        LATER,
        /// First promised by a day, now without one.
        NO_LONGER_DUE,
        DROPPED
    }

    /// Its address below the language.
    public String path() {
        return "/plans/" + planSlug + "/measures/" + slug;
    }

    /// What became of its deadline.
    public CourseLine course() {
        return new CourseLine(moves, daysLater, what == What.NO_LONGER_DUE, firstDeadline);
    }

    public boolean isDropped() {
        return what == What.DROPPED;
    }
}
