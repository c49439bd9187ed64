package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EditionTest {

    private final MovedClock clock = new MovedClock();
    private final Edition edition = new Edition(clock);

    @Test
    void thereIsNoneBeforeChangesAreHeard() {
        assertEquals(Edition.NONE, edition.current());
    }

    @Test
    void itStaysWhileNothingHappens() {
        edition.hear();

        assertEquals(edition.current(), edition.current());
    }

    @Test
    void aChangeMakesAnother() {
        edition.hear();
        long before = edition.current();

        edition.changed();

        assertNotEquals(before, edition.current());
    }

    @Test
    void whatWasMissedWhileNothingWasHeardMakesAnother() {
        edition.hear();
        long before = edition.current();

        edition.hearNothing();
        assertEquals(Edition.NONE, edition.current());
        edition.hear();

        assertNotEquals(before, edition.current());
    }

    @Test
    void midnightInTheZoneOfTheClockMakesAnother() {
        edition.hear();
        clock.now = Instant.parse("2026-11-27T22:59:59Z"); // 23:59:59 in Tirana
        long before = edition.current();
        assertEquals(before, edition.current());

        clock.now = Instant.parse("2026-11-27T23:00:00Z");
        long after = edition.current();

        assertNotEquals(before, after);
        assertEquals(after, edition.current());
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-27T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Tirane");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
