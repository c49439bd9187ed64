package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RememberingTest {

    private final Edition edition = new Edition(Clock.systemUTC());
    private final AtomicInteger readings = new AtomicInteger();
    private final Supplier<Integer> remembered = new Remembering(edition).remember(readings::incrementAndGet);

    @Test
    void whileNothingChangesItIsReadOnce() {
        edition.hear();

        assertEquals(1, remembered.get());
        assertEquals(1, remembered.get());
    }

    @Test
    void afterAChangeItIsReadAgain() {
        edition.hear();
        assertEquals(1, remembered.get());

        edition.changed();

        assertEquals(2, remembered.get());
    }

    @Test
    void whatChangedWhileItWasReadIsReadAgain() {
        edition.hear();
        Supplier<Integer> disturbed = new Remembering(edition).remember(() -> {
            edition.changed();
            return readings.incrementAndGet();
        });

        assertEquals(1, disturbed.get());
        assertEquals(2, disturbed.get());
    }

    @Test
    void whileChangesAreNotHeardItIsReadEachTime() {
        assertEquals(1, remembered.get());
        assertEquals(2, remembered.get());
    }

    @Test
    void aTransactionReadsForItself() {
        edition.hear();
        assertEquals(1, remembered.get());
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertEquals(2, remembered.get());
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertEquals(1, remembered.get());
    }
}
