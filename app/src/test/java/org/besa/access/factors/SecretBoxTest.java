package org.besa.access.factors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.besa.platform.data.Home;
import org.besa.platform.start.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BEN = new UUID(2, 2);
    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void aFolder() {
        home = Home.occupy(folder);
    }

    @AfterEach
    void left() {
        home.close();
    }

    @Test
    void whatIsClosedForOneOpensForThemAlone() {
        SecretBox box = new SecretBox(SecretKeys.of("", List.of(), home));
        byte[] closed = box.close(ANA, SECRET);
        assertArrayEquals(SECRET, box.open(ANA, closed));
        assertThrows(IllegalStateException.class, () -> box.open(BEN, closed));
        closed[closed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> box.open(ANA, closed));
    }

    @Test
    void aKeyOfBeforeStillOpensAndClosesNothing() {
        byte[] closed = new SecretBox(SecretKeys.of(OLD, List.of(), home)).close(ANA, SECRET);
        SecretBox box = new SecretBox(SecretKeys.of(NEW, List.of(OLD), home));
        assertArrayEquals(SECRET, box.open(ANA, closed));
        assertTrue(box.isOutdated(closed));
        byte[] again = box.close(ANA, SECRET);
        assertFalse(box.isOutdated(again));
        assertArrayEquals(SECRET, new SecretBox(SecretKeys.of(NEW, List.of(), home)).open(ANA, again));
        assertThrows(
                IllegalStateException.class,
                () -> new SecretBox(SecretKeys.of(NEW, List.of(), home)).open(ANA, closed));
    }

    @Test
    void whatNamesNoKeyIsOpenedToo() {
        SecretBox box = new SecretBox(SecretKeys.of(NEW, List.of(OLD), home));
        byte[] closed = new SecretBox(SecretKeys.of(OLD, List.of(), home)).close(ANA, SECRET);
        byte[] unnamed = Arrays.copyOfRange(closed, 4, closed.length);
        assertArrayEquals(SECRET, box.open(ANA, unnamed));
        assertTrue(box.isOutdated(unnamed));
    }

    @Test
    void whatIsNoKeyStopsTheStart() {
        assertThrows(CannotStart.class, () -> new SecretBox(SecretKeys.of("short", List.of(), home)));
        assertThrows(CannotStart.class, () -> new SecretBox(SecretKeys.of(NEW, List.of("short"), home)));
    }

    private static String key(int filled) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
