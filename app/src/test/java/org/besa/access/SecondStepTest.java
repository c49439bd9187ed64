package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.testing.Authenticator;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.MovedClock;
import org.besa.testing.OwnPort;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in with a second factor.
@OwnPort
class SecondStepTest {

    private static final String PASSWORD = "shkarpe kulla limon";
    private static int people;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    private String email = "";
    private HttpVisitor ana = new HttpVisitor("");

    @BeforeEach
    void aCoordinatorWhoNeverSignedIn() {
        email = "ana" + ++people + "@example.al";
        UUID account = accounts.add(email, "Ana", PASSWORD, TestActors.coordinator());
        assignments.give(account, "coordinator", HeldFor.SYSTEM, LocalDate.now(clock), null, TestActors.coordinator());
        ana = visitor();
    }

    @AfterEach
    void leaves() {
        ana.close();
    }

    @Test
    void whoseRoleAsksForItSetsItUpFirstAndMayDoNothingElseBefore() {
        Answer signedIn = ana.signIn(email, PASSWORD);
        assertTrue(signedIn.location().endsWith("/en/sign-in/second-factor"), signedIn.location());
        assertTrue(ana.get("/en/desk").location().endsWith("/en/sign-in"));
        assertEquals(0, ana.get("/en/").page().select("a[href='/en/desk']").size());

        Answer setUp = ana.get(signedIn.location());
        assertEquals(1, setUp.page().select("svg.qr path").size());
        Answer wrong = ana.submit(setUp, "/second-factor", "code", "000000");
        assertEquals(422, wrong.status());
        assertTrue(ana.get("/en/desk").location().endsWith("/en/sign-in"));
        assertEquals(secret(setUp), secret(wrong));

        Answer confirmed =
                ana.submit(wrong, "/second-factor", "code", application(setUp).code(clock.instant()));

        Answer codes = ana.get(confirmed.location());
        assertEquals(10, codes.page().select(".codes li").size());
        assertEquals(200, ana.get("/en/desk").status());
        assertTrue(ana.get("/en/desk/account/recovery-codes").location().endsWith("/en/desk/account"));
    }

    @Test
    void aCodeIsAskedForEachTimeAndIsGoodOnce() {
        Authenticator application = setUp();
        nextStep();
        String code = application.code(clock.instant());
        try (HttpVisitor again = visitor()) {
            Answer asked = again.get(again.signIn(email, PASSWORD).location());
            assertEquals(302, again.get("/en/desk").status());
            assertEquals(303, again.submit(asked, "/code", "code", code).status());
            assertEquals(200, again.get("/en/desk").status());
        }
        try (HttpVisitor thief = visitor()) {
            Answer asked = thief.get(thief.signIn(email, PASSWORD).location());
            assertEquals(422, thief.submit(asked, "/code", "code", code).status());
            assertEquals(302, thief.get("/en/desk").status());
        }
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        ana.signIn(email, PASSWORD);
        List<String> codes = codes();
        for (int expected : new int[] {303, 422}) {
            try (HttpVisitor without = visitor()) {
                Answer asked = without.get(without.signIn(email, PASSWORD).location());
                String typed =
                        codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
                assertEquals(
                        expected, without.submit(asked, "/code", "code", typed).status());
            }
        }
        assertEquals(9, jdbc.sql("""
                        select count(*) from access.recovery_code c join access.account a on a.id = c.account
                        where a.email = :email
                        """).param("email", email).query(Integer.class).single());
    }

    @Test
    void codesAreGuessedNoMoreOftenThanPasswords() {
        setUp();
        try (HttpVisitor thief = visitor()) {
            Answer asked = thief.get(thief.signIn(email, PASSWORD).location());
            int tries = 0;
            while (thief.submit(asked, "/code", "code", "00000" + tries % 10).status() == 422) {
                tries++;
                assertTrue(tries < 10);
            }
            assertEquals(429, thief.signIn(email, PASSWORD).status());
        }
    }

    @Test
    void whoKnowsThePasswordDoesNotGuessCodesByTypingItInBetween() {
        setUp();
        try (HttpVisitor thief = visitor()) {
            for (int i = 0; i < 5; i++) {
                Answer asked = thief.get(thief.signIn(email, PASSWORD).location());
                assertEquals(422, thief.submit(asked, "/code", "code", "000000").status());
            }
            assertEquals(429, thief.signIn(email, PASSWORD).status());
        }
    }

    @Test
    void recoveryCodesAreKeptAsPasswordsAre() {
        ana.signIn(email, PASSWORD);
        codes();
        assertTrue(jdbc.sql("""
                        select bool_and(hash like '{argon2id}%') from access.recovery_code c
                            join access.account a on a.id = c.account
                        where a.email = :email
                        """).param("email", email).query(Boolean.class).single());
    }

    @Test
    void aPasswordAloneIsForgottenAfterAQuarterOfAnHour() {
        Authenticator application = setUp();
        try (HttpVisitor late = visitor()) {
            Answer asked = late.get(late.signIn(email, PASSWORD).location());
            clock.forward(Duration.ofMinutes(16));
            Answer sent = late.submit(asked, "/code", "code", application.code(clock.instant()));
            assertTrue(sent.location().endsWith("/en/sign-in"), sent.location());
        }
    }

    @Test
    void theDatabaseDoesNotTellTheSecret() {
        setUp();
        byte[] kept = jdbc.sql("""
                        select secret from access.totp t join access.account a on a.id = t.account where email = :email
                        """)
                .param("email", email)
                .query((row, n) -> row.getBytes(1))
                .single();
        assertEquals(4 + 12 + 20 + 16, kept.length);
    }

    @Test
    void whoNeedsNoSecondFactorChoosesItAndGivesItUp() {
        String reporter = "ben" + people + "@example.al";
        accounts.add(reporter, "Ben", PASSWORD, TestActors.coordinator());
        try (HttpVisitor ben = visitor()) {
            assertTrue(ben.signIn(reporter, PASSWORD).location().endsWith("/en/desk"));
            Answer page = ben.get("/en/desk/account/second-factor");
            Authenticator application = application(page);
            ben.submit(page, "/second-factor", "code", application.code(clock.instant()));
            ben.submit(ben.get("/en/desk/account"), "/removal");
            assertTrue(ben.signIn(reporter, PASSWORD).location().endsWith("/en/desk"));
        }
    }

    @Test
    void whoMustHaveOneCannotGiveItUp() {
        setUp();
        Answer page = ana.get("/en/desk/account");
        assertFalse(page.page().html().contains("/second-factor/removal"));
        String csrf = page.page().select("[name=_csrf]").attr("value");
        Answer refused = ana.post("/en/desk/account/second-factor/removal", java.util.Map.of("_csrf", csrf));
        assertEquals(409, refused.status());
    }

    private Authenticator setUp() {
        Answer page = ana.get(ana.signIn(email, PASSWORD).location());
        Authenticator application = application(page);
        assertEquals(
                303,
                ana.submit(page, "/second-factor", "code", application.code(clock.instant()))
                        .status());
        return application;
    }

    private List<String> codes() {
        Answer page = ana.get("/en/sign-in/second-factor");
        Answer confirmed =
                ana.submit(page, "/second-factor", "code", application(page).code(clock.instant()));
        return ana.get(confirmed.location()).page().select(".codes code").eachText();
    }

    private void nextStep() {
        clock.forward(Duration.ofSeconds(30));
    }

    private static Authenticator application(Answer page) {
        return new Authenticator(secret(page));
    }

    private static String secret(Answer page) {
        return page.page().select("code.secret").text();
    }

    private HttpVisitor visitor() {
        return new HttpVisitor("http://127.0.0.1:" + port);
    }
}
