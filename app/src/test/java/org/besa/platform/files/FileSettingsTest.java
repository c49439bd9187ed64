package org.besa.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.besa.platform.clamd.ClamdAddress;
import org.besa.platform.files.FileSettings.Unchecked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FileSettingsTest {

    @Test
    void withoutAnyNobodyIsAsked() {
        assertEquals(new FileSettings(null, Duration.ofMinutes(2), Unchecked.REFUSE), settings(Map.of("x", "y")));
        assertEquals(Optional.empty(), settings(Map.of("besa.files.clamd", " ")).scanner());
    }

    @Test
    void eachHasItsKey() {
        assertEquals(
                new FileSettings("[::1]:3310", Duration.ofSeconds(5), Unchecked.KEEP),
                settings(Map.of(
                        "besa.files.clamd", "[::1]:3310",
                        "besa.files.clamd-time", "5s",
                        "besa.files.unchecked", "keep")));
    }

    @Test
    void theScannerIsAPortOrASocket() {
        assertEquals(
                new ClamdAddress.Port("clamav.local", 3310),
                settings(Map.of("besa.files.clamd", "clamav.local:3310"))
                        .scanner()
                        .orElseThrow()
                        .address());
        assertEquals(
                new ClamdAddress.Socket(Path.of("/var/run/clamav/clamd.ctl")),
                settings(Map.of("besa.files.clamd", "/var/run/clamav/clamd.ctl"))
                        .scanner()
                        .orElseThrow()
                        .address());
    }

    @ParameterizedTest
    @CsvSource({
        "besa.files.clamd, clamav",
        "besa.files.clamd, clamav:0",
        "besa.files.clamd, clamav:70000",
        "besa.files.clamd, http://clamav:3310",
        "besa.files.clamd, run/clamd.ctl",
        "besa.files.clamd-time, 0s",
        "besa.files.unchecked, perhaps"
    })
    void whatCannotBeMeantIsRefused(String key, String value) {
        assertThrows(BindException.class, () -> settings(Map.of(key, value)));
    }

    @Test
    void allAreDescribedForWhoRunsBesa() throws Exception {
        String described = Files.readString(Path.of("../docs/how-to/run-it-for-real.md"));
        for (String name : new String[] {"BESA_FILES_CLAMD", "BESA_FILES_CLAMDTIME", "BESA_FILES_UNCHECKED"}) {
            assertTrue(described.contains("`" + name + "`"), name);
        }
    }

    private static FileSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("besa.files", FileSettings.class);
    }
}
