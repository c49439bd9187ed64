package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PagesHealthTest {

    private final Edition edition = new Edition(Clock.systemUTC());
    private final PagesHealth health = new PagesHealth(edition);

    @Test
    void isGoodWhileChangesAreHeard() {
        edition.hear();

        assertEquals(Status.UP, health.health().getStatus());
    }

    @Test
    void saysWhatReadersLoseWhileTheyAreNotAndIsNotDown() {
        assertEquals(Status.UNKNOWN, health.health().getStatus());
        assertTrue(health.health().getDetails().toString().contains("made anew"));
    }
}
