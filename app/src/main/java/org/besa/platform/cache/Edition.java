package org.besa.platform.cache;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// The number of the public content as this instance knows it. Two answers made under the same number show the same
/// content of the same day.
///
/// It changes when a transaction of this instance commits, when the database tells of a change made elsewhere, and at
/// midnight in the zone of the clock, because deadlines are judged by the day. While changes made elsewhere cannot be
/// heard there is no edition, and nothing may be kept.
@Component
final class Edition {

    /// No edition: whatever is made now may be outdated a moment later without our knowing.
    static final long NONE = 0;

    private final Clock clock;
    private final AtomicLong number = new AtomicLong(1);
    private volatile boolean hearing;
    private volatile long endOfDay;

    Edition(Clock clock) {
        this.clock = clock;
    }

    /// The number to ask for before an answer is made or taken from what is kept; [#NONE] when there is none.
    long current() {
        if (!hearing) {
            return NONE;
        }
        if (clock.millis() >= endOfDay) {
            turnDay();
        }
        return number.get();
    }

    /// Content has changed, or may have.
    void changed() {
        number.incrementAndGet();
    }

    /// Changes made elsewhere are heard from now on; some may have been missed until now.
    void hear() {
        number.incrementAndGet();
        hearing = true;
    }

    /// Changes made elsewhere are not heard any more.
    void hearNothing() {
        hearing = false;
    }

    /// Whether changes made elsewhere are heard.
    boolean isHearing() {
        return hearing;
    }

    /// The number changes first: nobody takes the new day for one with the old number.
    private synchronized void turnDay() {
        if (clock.millis() >= endOfDay) {
            number.incrementAndGet();
            endOfDay = LocalDate.now(clock)
                    .plusDays(1)
                    .atStartOfDay(clock.getZone())
                    .toInstant()
                    .toEpochMilli();
        }
    }
}
