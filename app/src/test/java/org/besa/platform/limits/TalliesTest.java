package org.besa.platform.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.MovedClock;
import org.besa.testing.WithMovedClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseSlice
@Import(WithMovedClock.class)
class TalliesTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    Tallies tallies;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachWindowCountsAnew() {
        tallies.add("test", "a", WINDOW);
        assertEquals(2, tallies.add("test", "a", WINDOW).count());
        clock.forward(WINDOW);
        assertEquals(0, tallies.hold("test", "a").count());
        assertEquals(1, tallies.add("test", "a", WINDOW).count());
    }

    @Test
    void aWindowEndsAfterItsLengthWhateverHappensInIt() {
        tallies.add("test", "b", WINDOW);
        clock.forward(WINDOW.dividedBy(2));
        tallies.add("test", "b", WINDOW);
        clock.forward(WINDOW.dividedBy(2));
        assertTrue(tallies.find("test", "b").isEmpty());
    }

    @Test
    void limitsAndPeopleAreCountedEachByThemselves() {
        tallies.add("test", "c", WINDOW);
        assertEquals(1, tallies.add("test", "d", WINDOW).count());
        assertEquals(1, tallies.add("other", "c", WINDOW).count());
        tallies.clear("test", "c");
        assertTrue(tallies.find("test", "c").isEmpty());
        assertTrue(tallies.find("test", "d").isPresent());
    }

    @Test
    void whoseItIsIsNotKeptAndNothingForLongerThanItsWindow() {
        tallies.add("test", "somebody@example.al", WINDOW);
        assertFalse(keys().contains("somebody"), keys());
        clock.forward(WINDOW.plusSeconds(1));
        tallies.removeEnded();
        assertEquals("", keys());
    }

    private String keys() {
        return String.join(
                " ",
                jdbc.sql("select key from platform.tally")
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .list());
    }
}
