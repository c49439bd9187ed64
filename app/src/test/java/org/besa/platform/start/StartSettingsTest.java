package org.besa.platform.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSettingsTest {

    @Test
    void nothingButAFreePortIsNeeded() {
        assertDoesNotThrow(() -> StartSettings.check(Map.of("BESA_PORT", "0")));
    }

    @ParameterizedTest
    @CsvSource({
        "BESA_DEMO, ''",
        "BESA_DEMO, false",
        "BESA_DEMO, true",
        "BESA_ADDRESS, 0.0.0.0",
        "BESA_ADDRESS, 127.0.0.1",
        "BESA_ADDRESS, localhost"
    })
    void whatCanBeMeantIsTaken(String name, String value) {
        assertDoesNotThrow(() -> StartSettings.check(Map.of("BESA_PORT", "0", name, value)));
    }

    @Test
    void aPortThatIsTakenNamesTheSettingThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            CannotStart refusal = assertThrows(
                    CannotStart.class, () -> StartSettings.check(Map.of("BESA_PORT", String.valueOf(port))));
            assertEquals(
                    "Port %d is taken by another program. Stop that program, or choose another port: BESA_PORT=%d ./besa run"
                            .formatted(port, port + 1),
                    refusal.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    BESA_PORT    | eighty   | BESA_PORT is "eighty", which is no port: give a number from 1 to 65535.
                    BESA_PORT    | 65536    | BESA_PORT is "65536", which is no port: give a number from 1 to 65535.
                    BESA_PORT    | -1       | BESA_PORT is "-1", which is no port: give a number from 1 to 65535.
                    BESA_DEMO    | no       | BESA_DEMO is "no": it may be true or false.
                    BESA_ADDRESS | 192.0.2.1| BESA_ADDRESS is "192.0.2.1", which is no address of this machine: give one of its own, 127.0.0.1 for this machine alone, or 0.0.0.0 for all of them.
                    """)
    void whatCannotBeMeantIsRefusedByName(String name, String value, String message) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> StartSettings.check(Map.of(name, value)));
        assertEquals(message, refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "BESA_PORT,         '',         --server.port=8080",
        "BESA_PORT,         81,         --server.port=81",
        "BESA_ADDRESS,      '',         --server.address=127.0.0.1",
        "BESA_ADDRESS,      '  ',       --server.address=127.0.0.1",
        "BESA_ADDRESS,      0.0.0.0,    --server.address=0.0.0.0",
        "BESA_DEMO,         '',         --besa.demo=true",
        "BESA_DEMO,         false,      --besa.demo=false",
        "BESA_HOME,         '',         --besa.data.home=.besa",
        "BESA_DATABASE_URL, '',         --besa.data.database-url="
    })
    void anEmptyVariableIsAsGoodAsNone(String name, String value, String argument) {
        assertTrue(List.of(StartSettings.arguments(Map.of(name, value))).contains(argument));
    }
}
