package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.besa.access.invitations.InvitationSettings;
import org.besa.access.passwords.PasswordSettings;
import org.besa.access.recovery.RecoverySettings;
import org.besa.access.sessions.SessionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsOfAccessTest {

    @Test
    void withoutAnyAMinistryIsSafe() {
        assertEquals(
                new SessionSettings(Duration.ofMinutes(60), Duration.ofHours(12), Duration.ofMinutes(10)),
                settings("besa.session", SessionSettings.class, Map.of()));
        assertEquals(new PasswordSettings(12, 128, 35), settings("besa.password", PasswordSettings.class, Map.of()));
        assertEquals(
                new SignInSettings(4, 10, 100, Duration.ofHours(1), Duration.ofMinutes(15)),
                settings("besa.sign-in", SignInSettings.class, Map.of()));
        assertEquals(
                new InvitationSettings(Duration.ofDays(7), Duration.ofHours(24), Duration.ofDays(90)),
                settings("besa.invitation", InvitationSettings.class, Map.of()));
        assertEquals(
                new RecoverySettings(Duration.ofHours(1), 3, 30, Duration.ofDays(7)),
                settings("besa.recovery", RecoverySettings.class, Map.of()));
    }

    @Test
    void eachHasItsKey() {
        assertEquals(
                new SessionSettings(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofMinutes(2)),
                settings(
                        "besa.session",
                        SessionSettings.class,
                        Map.of(
                                "besa.session.idle", "5m",
                                "besa.session.longest", "1h",
                                "besa.session.confirmed", "2m")));
        assertEquals(
                new PasswordSettings(15, 64, 40),
                settings(
                        "besa.password",
                        PasswordSettings.class,
                        Map.of(
                                "besa.password.shortest", "15",
                                "besa.password.longest", "64",
                                "besa.password.bits", "40")));
        assertEquals(
                new SignInSettings(1, 3, 9, Duration.ofMinutes(2), Duration.ofMinutes(3)),
                settings(
                        "besa.sign-in",
                        SignInSettings.class,
                        Map.of(
                                "besa.sign-in.free", "1",
                                "besa.sign-in.attempts", "3",
                                "besa.sign-in.address-attempts", "9",
                                "besa.sign-in.window", "2m",
                                "besa.sign-in.lock", "3m")));
    }

    @ParameterizedTest
    @CsvSource({
        "besa.session.idle, 1s",
        "besa.session.longest, 59m",
        "besa.password.shortest, 7",
        "besa.password.longest, 63",
        "besa.password.bits, 101",
        "besa.sign-in.free, 0",
        "besa.sign-in.attempts, 4",
        "besa.sign-in.address-attempts, 9",
        "besa.sign-in.window, 0s",
        "besa.sign-in.lock, 0s",
        "besa.session.confirmed, 30s",
        "besa.session.confirmed, 13h",
        "besa.invitation.valid, 0s",
        "besa.invitation.first, -1h",
        "besa.recovery.link, 0s",
        "besa.recovery.mails, 0",
        "besa.recovery.requests, 2",
        "besa.recovery.answered, -1d"
    })
    void whatCannotBeMeantIsRefused(String key, String value) {
        Map<String, String> properties = Map.of(key, value);
        Throwable refused = assertThrows(BindException.class, () -> {
            settings("besa.session", SessionSettings.class, properties);
            settings("besa.password", PasswordSettings.class, properties);
            settings("besa.sign-in", SignInSettings.class, properties);
            settings("besa.invitation", InvitationSettings.class, properties);
            settings("besa.recovery", RecoverySettings.class, properties);
        });
        while (refused.getCause() != null) {
            refused = refused.getCause();
        }
        assertTrue(String.valueOf(refused.getMessage()).contains(key + " "), refused::getMessage);
    }

    private static <T> T settings(String prefix, Class<T> type, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(new HashMap<>(properties))).bindOrCreate(prefix, type);
    }
}
