package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.besa.access.SignIns.Answer;
import org.besa.platform.security.Origin;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.MovedClock;
import org.besa.testing.TestActors;
import org.besa.testing.WithMovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What happens to who guesses passwords.
@DatabaseSlice
@Import(WithMovedClock.class)
@TestPropertySource(properties = {"besa.sign-in.free=2", "besa.sign-in.attempts=5", "besa.sign-in.address-attempts=8"})
class GuessingTest {

    private static final Origin HERE = new Origin("198.51.100.7", "Firefox, Linux");

    @Autowired
    SignIns signIns;

    @Autowired
    Accounts accounts;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somebody() {
        accounts.add("ana@example.al", "Ana", "shkarpe kulla limon", TestActors.coordinator());
    }

    @Test
    void thatAnAddressIsLockedIsNotedOnce() {
        for (int i = 0; i < 12; i++) {
            guess("nobody" + i + "@example.al", HERE);
        }
        assertEquals(
                1,
                jdbc.sql("select count(*) from platform.audit_entry where act = 'access.address-locked'")
                        .query(Integer.class)
                        .single());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.al", "nobody@example.al"})
    void waitsLongerEachTimeAndThenAQuarterOfAnHourWhetherTheAccountExistsOrNot(String email) {
        List<Long> waits = new ArrayList<>();
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertInstanceOf(Answer.Wrong.class, guess(email, HERE));
            long wait = wait(email, HERE);
            waits.add(wait);
            clock.forward(Duration.ofSeconds(wait + 1));
        }
        assertEquals(List.of(0L, 0L, 5L, 10L, 900L), waits);
    }

    @Test
    void whoWaitsIsNotCountedSoNobodyIsKeptOutForEver() {
        for (int i = 0; i < 5; i++) {
            guess("ana@example.al", HERE);
            clock.forward(Duration.ofMinutes(1));
        }
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(Answer.Wait.class, guess("ana@example.al", elsewhere(i)));
        }
        clock.forward(Duration.ofMinutes(15));
        assertInstanceOf(Answer.Right.class, signIns.judge(" Ana@example.al", "shkarpe kulla limon", HERE));
        assertInstanceOf(Answer.Wrong.class, guess("ana@example.al", HERE));
    }

    @Test
    void oneAddressDoesNotTryManyAccounts() {
        for (int i = 0; i < 8; i++) {
            assertInstanceOf(Answer.Wrong.class, guess("person" + i + "@example.al", HERE));
        }
        assertInstanceOf(Answer.Wait.class, guess("ana@example.al", HERE));
        assertInstanceOf(Answer.Right.class, signIns.judge("ana@example.al", "shkarpe kulla limon", elsewhere(1)));
    }

    @Test
    void theTrailSaysFromWhereAndKeepsNoAddressThatIsNobodys() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("198.51.100.7");
        request.addHeader("User-Agent", "Firefox, Linux");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        for (int i = 0; i < 5; i++) {
            guess("ana@example.al", HERE);
            clock.forward(Duration.ofMinutes(1));
        }
        guess("mistyped-password-here@example.al", HERE);
        List<String> entries = jdbc.sql("""
                        select act || ' ' || coalesce((select string_agg(said::text, ' ') from platform.audit_person
                            where entry = e.id), '') from platform.audit_entry e order by id
                        """)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
        assertEquals(
                6,
                entries.stream()
                        .filter(e -> e.startsWith("access.sign-in-failed"))
                        .count());
        assertEquals(
                1,
                entries.stream()
                        .filter(e -> e.startsWith("access.account-locked"))
                        .count());
        assertTrue(entries.getLast().contains("198.51.100.7"), entries::toString);
        assertTrue(entries.getLast().contains("Firefox, Linux"), entries::toString);
        assertTrue(entries.stream().noneMatch(entry -> entry.contains("mistyped")), entries::toString);
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private Answer guess(String email, Origin from) {
        return signIns.judge(email, "wrong", from);
    }

    /// Seconds that an attempt would have to wait now.
    private long wait(String email, Origin from) {
        return guessesWaiting(email, from).plusMillis(999).toSeconds();
    }

    @Autowired
    Guesses guesses;

    private Duration guessesWaiting(String email, Origin from) {
        return guesses.waiting(email, from.address());
    }

    private static Origin elsewhere(int number) {
        return new Origin("203.0.113." + number, "");
    }
}
