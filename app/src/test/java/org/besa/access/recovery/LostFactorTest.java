package org.besa.access.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.Letters;
import org.besa.testing.MovedClock;
import org.besa.testing.OwnPort;
import org.besa.testing.SignedPeople;
import org.besa.testing.SignedPeople.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A second factor lost, and recovered by two administrators.
@OwnPort
@Timeout(30)
class LostFactorTest {

    private static final GreenMail SERVER = Letters.server();

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

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        Letters.use(SERVER, properties);
    }

    @Test
    void twoAdministratorsHaveToSayThatItIsSo() {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        Person ada = people.administrator("Ada");
        Person one = people.administrator("Ben");
        Person another = people.administrator("Cela");
        try (HttpVisitor before = people.signedInWithFactor(ada);
                HttpVisitor lost = people.visitor();
                HttpVisitor ben = people.signedInWithFactor(one);
                HttpVisitor cela = people.signedInWithFactor(another)) {
            ask(lost, ada);
            assertTrue(Letters.await(SERVER, ada.email(), 0).contains("dy administratorë"));
            assertFalse(before.get("/en/desk/accounts").page().html().contains("/confirmation"));

            assertTrue(Letters.await(SERVER, one.email(), 0).contains("Ada thotë se telefoni"));

            Answer first = ben.submit(ben.get("/en/desk/accounts"), "/confirmation");
            assertTrue(ben.get(first.location()).text().contains("Another administrator has to confirm"));
            assertFalse(ben.get("/en/desk/accounts").page().html().contains("/confirmation"));
            assertEquals(200, before.get("/en/desk").status());

            Answer second = cela.submit(cela.get("/en/desk/accounts"), "/confirmation");
            assertTrue(cela.get(second.location()).text().contains("Confirmed by two"));
            assertTrue(Letters.await(SERVER, ada.email(), 1).contains("Ben dhe Cela konfirmuan"));
            assertTrue(Letters.await(SERVER, another.email(), 1).contains("Ben dhe Cela konfirmuan se Ada"));
            assertEquals(302, before.get("/en/desk").status());
            people.setUpFactor(lost, lost.signIn(ada.email(), SignedPeople.PASSWORD));
            assertEquals(200, lost.get("/en/desk").status());
        }
        List<String> acts = jdbc.sql("select act from platform.audit_entry where subject = :account order by id")
                .param("account", ada.account())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
        assertTrue(
                acts.containsAll(List.of(
                        "access.factor-recovery-asked",
                        "access.factor-recovery-confirmed",
                        "access.second-factor-recovered")),
                acts::toString);
    }

    @Test
    void neitherTheOwnerNorOnePersonTwiceIsTwo() {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        Person ada = people.administrator("Ada");
        try (HttpVisitor owner = people.signedInWithFactor(ada);
                HttpVisitor lost = people.visitor();
                HttpVisitor ben = people.signedInWithFactor(people.administrator("Ben"))) {
            ask(lost, ada);
            Answer page = ben.get("/en/desk/accounts");
            String confirmation = page.page()
                    .select("form[action$=/confirmation]")
                    .eachAttr("action")
                    .getLast();
            assertTrue(confirm(owner, confirmation).contains("your own account"));
            assertTrue(confirm(ben, confirmation).contains("Another administrator"));
            assertTrue(confirm(ben, confirmation).contains("from somebody else"));
            assertTrue(
                    lost.signIn(ada.email(), SignedPeople.PASSWORD).location().endsWith("/sign-in/code"));
        }
    }

    @Test
    void aRequestIsOverAfterAWeekOrWhenSomebodyRefuses() {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        Person ada = people.administrator("Ada");
        try (HttpVisitor owner = people.signedInWithFactor(ada);
                HttpVisitor lost = people.visitor()) {
            assertEquals(200, owner.get("/en/desk").status());
            ask(lost, ada);
            clock.forward(Duration.ofDays(8));
            try (HttpVisitor ben = people.signedInWithFactor(people.administrator("Ben"))) {
                assertFalse(ben.get("/en/desk/accounts").page().html().contains("/confirmation"));
                ask(lost, ada);
                ben.submit(ben.get("/en/desk/accounts"), "/refusal");
                assertTrue(Letters.await(SERVER, ada.email(), 2).contains("refuzoi"));
                assertFalse(ben.get("/en/desk/accounts").page().html().contains("/confirmation"));
            }
        }
    }

    @Test
    void whoDoesNotKnowThePasswordCannotAsk() {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        try (HttpVisitor stranger = people.visitor()) {
            assertTrue(stranger.get("/en/recovery/factor").location().endsWith("/en/sign-in"));
        }
    }

    @Test
    void aClosedAccountIsSignedOutAndStaysOut() {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        Person ada = people.administrator("Ada");
        try (HttpVisitor hers = people.signedInWithFactor(ada);
                HttpVisitor ben = people.signedInWithFactor(people.administrator("Ben"))) {
            ben.submit(ben.get("/en/desk/accounts"), ada.account() + "/closing");
            assertEquals(302, hers.get("/en/desk").status());
            assertEquals(422, hers.signIn(ada.email(), SignedPeople.PASSWORD).status());
            ben.submit(ben.get("/en/desk/accounts"), ada.account() + "/opening");
            assertEquals(303, hers.signIn(ada.email(), SignedPeople.PASSWORD).status());
        }
    }

    private static void ask(HttpVisitor lost, Person person) {
        lost.signIn(person.email(), SignedPeople.PASSWORD);
        Answer asked = lost.submit(lost.get("/en/recovery/factor"), "/recovery/factor");
        assertTrue(lost.get(asked.location()).text().contains("You have asked"));
    }

    private static String confirm(HttpVisitor by, String address) {
        String csrf = by.get("/en/desk/accounts").page().select("[name=_csrf]").attr("value");
        return by.get(by.post(address, java.util.Map.of("_csrf", csrf)).location())
                .text();
    }
}
