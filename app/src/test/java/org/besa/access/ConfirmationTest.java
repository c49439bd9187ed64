package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.audit.TrailProof;
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

/// Asking again who it is before what changes how somebody signs in; and what the trail says of people at the door.
@OwnPort
class ConfirmationTest {

    private static final String PASSWORD = "shkarpe kulla limon";
    private static final String PAGE = "/en/desk/account/confirmation";
    private static int people;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    private String email = "";
    private UUID account = new UUID(0, 0);
    private HttpVisitor ana = new HttpVisitor("");
    private HttpVisitor elsewhere = new HttpVisitor("");

    @BeforeEach
    void somebodyWhoSignedInAWhileAgo() {
        email = "ana" + ++people + "@confirmed.example";
        account = accounts.add(email, "Ana", PASSWORD, TestActors.coordinator());
        ana = new HttpVisitor("http://127.0.0.1:" + port);
        elsewhere = new HttpVisitor("http://127.0.0.1:" + port);
        elsewhere.signIn(email, PASSWORD);
        assertEquals(303, ana.signIn(email, PASSWORD).status());
    }

    @AfterEach
    void leaves() {
        ana.close();
        elsewhere.close();
        assertEquals(List.of(), new TrailProof().check(jdbc).broken());
    }

    @Test
    void rightAfterSigningInNothingIsAsked() {
        assertEquals(200, ana.get("/en/desk/account/second-factor").status());
        assertEquals(
                303, ana.submit(ana.get("/en/desk/account"), "/sessions/end").status());
        assertEquals("access.sessions-ended", acts().getLast());
    }

    @Test
    void laterWhatIsToChangeWaitsUntilItIsConfirmedAndIsSentThen() {
        Answer page = ana.get("/en/desk/account");
        later();
        Answer asked = ana.submit(page, "/sessions/end");
        assertTrue(asked.location().endsWith(PAGE), asked.location());
        assertFalse(acts().contains("access.sessions-ended"));

        Answer wrong = ana.submit(ana.get(PAGE), "/confirmation", "password", "no");
        assertEquals(422, wrong.status());
        assertEquals("access.confirmation-failed", acts().getLast());
        Answer right = ana.submit(wrong, "/confirmation", "password", PASSWORD);
        Answer form = ana.get(right.location());
        assertTrue(form.text().contains("Nothing is changed yet"), form.text());

        assertEquals(303, ana.submit(form, "/sessions/end").status());
        assertEquals(List.of("access.identity-confirmed", "access.sessions-ended"), lastTwo());
        assertTrue(ana.get(PAGE + "/form").location().endsWith("/en/desk/account"));
    }

    @Test
    void aPageThatWasAskedForComesAfterwards() {
        later();
        assertTrue(ana.get("/en/desk/account/second-factor").location().endsWith(PAGE));
        Answer right = ana.submit(ana.get(PAGE), "/confirmation", "password", PASSWORD);
        assertTrue(right.location().endsWith("/en/desk/account/second-factor"), right.location());
    }

    @Test
    void aScriptIsToldAndThePageOffersNoPasskeyBefore() {
        assertEquals(
                1,
                ana.get("/en/desk/account")
                        .page()
                        .select("[data-passkey=create]")
                        .size());
        later();
        Answer account = ana.get("/en/desk/account");
        assertEquals(0, account.page().select("[data-passkey=create]").size());
        assertEquals(1, account.page().select("a[href$=/confirmation]").size());
        try (HttpVisitor script = ana.saying("Accept", "application/json")) {
            assertEquals(403, script.get("/en/desk/account/passkeys/options").status());
        }
    }

    @Test
    void everythingThatSigningInAsksForIsAskedForAgain() {
        Answer setUp = ana.get("/en/desk/account/second-factor");
        Authenticator application =
                new Authenticator(setUp.page().select("code.secret").text());
        ana.submit(setUp, "/second-factor", "code", application.code(clock.instant()));
        later();
        ana.submit(ana.get("/en/desk/account"), "/second-factor/removal");
        Answer password = ana.submit(ana.get(PAGE), "/confirmation", "password", PASSWORD);
        assertEquals(422, password.status());
        Answer code = ana.submit(password, "/confirmation", "code", application.code(clock.instant()));
        assertEquals(422, code.status());
        later();
        Answer both =
                ana.submit(code, "/confirmation", "password", PASSWORD, "code", application.code(clock.instant()));
        ana.submit(ana.get(both.location()), "/second-factor/removal");
        assertEquals("access.second-factor-removed", acts().getLast());
    }

    @Test
    void guessingWaitsHereToo() {
        later();
        Answer page = ana.get(PAGE);
        int tries = 0;
        while (ana.submit(page, "/confirmation", "password", "no").status() == 422) {
            assertTrue(++tries < 10);
        }
        assertEquals(
                429, ana.submit(page, "/confirmation", "password", PASSWORD).status());
    }

    @Test
    void whoCanConfirmNothingHereChangesNothing() {
        jdbc.sql("update access.account set password_hash = null where id = :account")
                .param("account", account)
                .update();
        later();
        Answer page = ana.get(PAGE);
        assertTrue(page.text().contains("sign in there once more"), page.text());
        String csrf = page.page().select("[name=_csrf]").attr("value");
        assertEquals(422, ana.post(PAGE, Map.of("_csrf", csrf)).status());
    }

    @Test
    void aWrongPasswordOnOnesOwnPageIsNoted() {
        ana.submit(ana.get("/en/desk/account"), "/password", "present", "no", "next", "tR7#kq!92mZp");
        assertEquals("access.own-password-wrong", acts().getLast());
    }

    @Test
    void signingOutIsNoted() {
        ana.submit(ana.get("/en/desk/account"), "/sign-out");
        assertEquals("access.signed-out", acts().getLast());
    }

    @Test
    void whatIsNotPermittedIsNotedOnceAnHourForEachRoute() {
        for (int i = 0; i < 3; i++) {
            assertEquals(403, ana.get("/en/desk/accounts").status());
            assertEquals(403, ana.get("/en/desk/invitations").status());
        }
        assertEquals(List.of("GET /desk/accounts", "GET /desk/invitations"), refused());
        clock.forward(Duration.ofMinutes(61));
        ana.signIn(email, PASSWORD);
        ana.get("/en/desk/accounts");
        assertEquals(3, refused().size());
    }

    private List<String> refused() {
        return jdbc.sql("""
                        select details ->> 'route' from platform.audit_entry
                        where act = 'access.refused' and account = :account order by id
                        """)
                .param("account", account)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    private List<String> acts() {
        return jdbc.sql("select act from platform.audit_entry where account = :account order by id")
                .param("account", account)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    private List<String> lastTwo() {
        List<String> acts = acts();
        return acts.subList(acts.size() - 2, acts.size());
    }

    private void later() {
        clock.forward(Duration.ofMinutes(11));
    }
}
