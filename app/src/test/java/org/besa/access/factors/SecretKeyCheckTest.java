package org.besa.access.factors;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.platform.start.CannotStart;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database knows the key with which it was first used.
@DatabaseSlice
class SecretKeyCheckTest {

    private static final byte[] OTHER = new byte[32];

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecondFactors factors;

    @Autowired
    Accounts accounts;

    @Test
    void anotherKeyIsRefused() {
        SecretKeyCheck check = new SecretKeyCheck(jdbc, false);

        assertThrows(CannotStart.class, () -> check.require(new SecretKeys(OTHER, List.of())));
    }

    @Test
    void theFirstKeyIsTheOne() {
        jdbc.sql("delete from access.secret_key").update();
        SecretKeyCheck check = new SecretKeyCheck(jdbc, false);
        check.require(new SecretKeys(OTHER, List.of()));

        assertDoesNotThrow(() -> check.require(new SecretKeys(OTHER, List.of())));
    }

    @Test
    void aKeyThatIsSaidToReplaceALostOneTakesAllCodesWithIt() {
        UUID ana = accounts.add("ana@example.al", "Ana", "shkarpe kulla limon", TestActors.coordinator());
        factors.begin(ana, "ana@example.al");

        new SecretKeyCheck(jdbc, true).require(new SecretKeys(OTHER, List.of()));

        assertEquals(
                0,
                jdbc.sql("select count(*) from access.totp")
                        .query(Integer.class)
                        .single());
        assertDoesNotThrow(() -> new SecretKeyCheck(jdbc, false).require(new SecretKeys(OTHER, List.of())));
    }

    @Test
    void aKeyThatIsReplacedWhileItIsAtHandTakesNoCodes() {
        byte[] next = new byte[] {1, 2, 3};
        jdbc.sql("delete from access.secret_key").update();
        new SecretKeyCheck(jdbc, false).require(new SecretKeys(OTHER, List.of()));
        UUID ana = accounts.add("ana@example.al", "Ana", "shkarpe kulla limon", TestActors.coordinator());
        factors.begin(ana, "ana@example.al");

        new SecretKeyCheck(jdbc, false).require(new SecretKeys(next, List.of(OTHER)));

        assertEquals(
                1,
                jdbc.sql("select count(*) from access.totp")
                        .query(Integer.class)
                        .single());
        assertDoesNotThrow(() -> new SecretKeyCheck(jdbc, false).require(new SecretKeys(next, List.of())));
    }
}
