package org.besa.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTest {

    @Test
    void withoutAnyAMailIsTriedForDays() {
        MailSettings settings = settings(Map.of("x", "y"));
        assertEquals(
                new MailSettings("besa@localhost", 12, Duration.ofMinutes(1), Duration.ofDays(30), Duration.ofDays(30)),
                settings);
        assertEquals(Duration.ofMinutes(1), settings.wait(1));
        assertEquals(Duration.ofMinutes(4), settings.wait(3));
        assertEquals(Duration.ofDays(1), settings.wait(12));
    }

    @Test
    void eachHasItsKey() {
        assertEquals(
                new MailSettings("x@y.al", 2, Duration.ofSeconds(3), Duration.ofDays(5), Duration.ofDays(4)),
                settings(Map.of(
                        "besa.mail.from", "x@y.al",
                        "besa.mail.attempts", "2",
                        "besa.mail.first-wait", "3s",
                        "besa.mail.waiting", "5d",
                        "besa.mail.kept", "4d")));
    }

    @ParameterizedTest
    @CsvSource({
        "besa.mail.from, nobody",
        "besa.mail.attempts, 0",
        "besa.mail.first-wait, 0s",
        "besa.mail.waiting, 0s",
        "besa.mail.kept, -1d"
    })
    void whatCannotBeMeantIsRefused(String key, String value) {
        assertThrows(BindException.class, () -> settings(Map.of(key, value)));
    }

    private static MailSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("besa.mail", MailSettings.class);
    }
}
