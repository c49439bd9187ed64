package org.besa.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyAnnouncementTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost",
        "0.0.0.0, localhost",
        "'', localhost",
        "::, localhost",
        "192.0.2.7, 192.0.2.7",
        "2001:db8::7, [2001:db8::7]",
        "besa.example.org, besa.example.org"
    })
    void theAddressShownIsOneThatABrowserCanVisit(String listening, String visited) {
        assertEquals(visited, ReadyAnnouncement.visitableHost(listening));
    }
}
