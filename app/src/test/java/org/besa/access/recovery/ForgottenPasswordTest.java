package org.besa.access.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.directory.Institutions;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.Letters;
import org.besa.testing.MovedClock;
import org.besa.testing.OwnPort;
import org.besa.testing.SignedPeople;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@OwnPort
@Timeout(30)
class ForgottenPasswordTest {

    private static final GreenMail SERVER = Letters.server();
    private static final String NEXT = "tren mjalte gur avion";
    private static int count;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    Institutions institutions;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    private SignedPeople.Person arta = new SignedPeople.Person(new UUID(0, 0), "", "");

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        Letters.use(SERVER, properties);
        properties.add("besa.origin", () -> "https://besa.example");
    }

    @BeforeEach
    void somebody() {
        UUID ministry = TestInstitutions.ministry(institutions, "f" + ++count, "Ministria", "Ministry")
                .id();
        arta = people().reporter("Arta", ministry);
        jdbc.sql("delete from platform.tally").update();
    }

    @Test
    void anotherIsChosenWithALinkThatIsGoodOnceAndNobodyStaysSignedIn() {
        try (HttpVisitor signedIn = people().signedIn(arta);
                HttpVisitor forgetful = people().visitor()) {
            ask(forgetful, arta.email());
            String mail = Letters.await(SERVER, arta.email(), 0);
            assertTrue(mail.contains("https://besa.example/sq/recovery/"), mail);
            String link = Letters.link(mail);
            Answer page = forgetful.get(link);
            assertEquals(
                    422,
                    forgetful.submit(page, link, "password", "arta12345678").status());
            Answer done = forgetful.submit(page, link, "password", NEXT);

            assertTrue(done.location().endsWith("/sq/sign-in"), done.location());
            assertEquals(302, signedIn.get("/en/desk").status());
            assertEquals(410, forgetful.get(link).status());
            assertEquals(
                    422, forgetful.signIn(arta.email(), SignedPeople.PASSWORD).status());
            assertEquals(303, forgetful.signIn(arta.email(), NEXT).status());
        }
    }

    @Test
    void theSameIsSaidForAnAddressThatIsNobodys() {
        try (HttpVisitor visitor = people().visitor()) {
            assertEquals(ask(visitor, "nobody@example.al"), ask(visitor, arta.email()));
            Letters.await(SERVER, arta.email(), 0);
            assertEquals(0, Letters.count(SERVER, "nobody@example.al"));
        }
    }

    @Test
    void aLinkIsGoodForAnHour() {
        try (HttpVisitor visitor = people().visitor()) {
            ask(visitor, arta.email());
            String link = Letters.link(Letters.await(SERVER, arta.email(), 0));
            Answer page = visitor.get(link);
            clock.forward(Duration.ofHours(1));
            assertEquals(410, visitor.submit(page, link, "password", NEXT).status());
        }
    }

    @Test
    void nobodyIsFloodedWithMail() {
        try (HttpVisitor visitor = people().visitor()) {
            for (int i = 0; i < 6; i++) {
                ask(visitor, arta.email());
            }
            assertEquals(
                    3,
                    jdbc.sql("select count(*) from platform.outgoing_mail where address = :address")
                            .param("address", arta.email())
                            .query(Integer.class)
                            .single());
        }
    }

    @Test
    void aLinkLeadsWhereBesaIsAndNotWhereARequestSays() {
        try (HttpVisitor visitor = people().visitor().saying("X-Forwarded-Host", "evil.example")) {
            ask(visitor, arta.email());
            assertTrue(Letters.await(SERVER, arta.email(), 0).contains("https://besa.example/"));
        }
    }

    private static String ask(HttpVisitor visitor, String email) {
        Answer sent = visitor.submit(visitor.get("/en/recovery"), "/recovery", "email", email);
        assertEquals(303, sent.status());
        return visitor.get("/en/recovery").text();
    }

    private SignedPeople people() {
        return new SignedPeople(port, accounts, assignments, clock);
    }
}
