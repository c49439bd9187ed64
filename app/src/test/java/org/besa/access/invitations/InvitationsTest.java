package org.besa.access.invitations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
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
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Invitations by real mail.
@OwnPort
@Timeout(30)
class InvitationsTest {

    private static final GreenMail SERVER = Letters.server();
    private static final String PASSWORD = "tren mjalte gur avion";
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
    JdbcClient jdbc;

    @Autowired
    MovedClock clock;

    private UUID ministry = new UUID(0, 0);
    private String newcomer = "";

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        Letters.use(SERVER, properties);
    }

    @BeforeEach
    void aMinistry() {
        ministry = TestInstitutions.ministry(institutions, "m" + ++count, "Ministria " + count, "Ministry " + count)
                .id();
        newcomer = "dea" + count + "@example.al";
    }

    @Test
    void whoIsInvitedMakesAnAccountAndWorksForThatInstitution() {
        try (HttpVisitor arta = people().signedIn(people().reporter("Arta", ministry));
                HttpVisitor dea = people().visitor()) {
            Answer sent = arta.submit(
                    arta.get("/en/desk/invitations"),
                    "/desk/invitations",
                    "email",
                    newcomer,
                    "language",
                    "sq",
                    "offer",
                    "working-group-member " + ministry);
            assertEquals(303, sent.status());
            String mail = Letters.await(SERVER, newcomer, 0);
            assertTrue(mail.contains("Arta ju ka ftuar të punoni në Besa: Ministria " + count + "."), mail);
            String link = Letters.link(mail);

            Answer page = dea.get(link);
            assertTrue(page.text().contains("Do të hyni si " + newcomer), page.text());
            Answer weak = dea.submit(page, link, "name", "Dea Prifti", "password", "deaprifti2026");
            assertEquals(422, weak.status());
            assertEquals("Dea Prifti", weak.page().select("#name").val());
            Answer made = dea.submit(weak, link, "name", "Dea Prifti", "password", PASSWORD);

            assertTrue(made.location().endsWith("/sq/desk"), made.location());
            assertEquals(200, dea.get("/sq/desk").status());
            assertEquals(403, dea.get("/sq/desk/invitations").status());
            assertEquals(List.of("working-group-member INSTITUTION " + ministry), roles(newcomer));
            try (HttpVisitor another = people().visitor()) {
                assertEquals(410, another.get(link).status());
            }
            assertTrue(arta.get("/en/desk/invitations").text().contains("Accepted"));
        }
    }

    @Test
    void whetherAnAddressIsKnownIsToldToItsOwnerAlone() {
        SignedPeople.Person known = people().reporter("Ben", ministry);
        try (HttpVisitor arta = people().signedIn(people().reporter("Arta", ministry))) {
            String forNew = invite(arta, newcomer);
            String forKnown = invite(arta, known.email());
            assertEquals(forNew, forKnown.replace(known.email(), newcomer));
            assertTrue(Letters.await(SERVER, newcomer, 0).contains("/invitation/"));
            String mail = Letters.await(SERVER, known.email(), 0);
            assertTrue(mail.contains("keni llogari tashmë"), mail);
        }
    }

    @Test
    void whoHasAnAccountSignsInAndTakesTheRole() {
        UUID other = TestInstitutions.ministry(institutions, "k" + count, "Tjetra", "Other " + count)
                .id();
        SignedPeople.Person ben = people().reporter("Ben", other);
        try (HttpVisitor arta = people().signedIn(people().reporter("Arta", ministry));
                HttpVisitor stranger = people().signedIn(people().reporter("Rina", other));
                HttpVisitor his = people().visitor()) {
            invite(arta, ben.email());
            String link = Letters.link(Letters.await(SERVER, ben.email(), 0));
            assertEquals(403, stranger.open(link).status());
            assertTrue(his.open(link).response().uri().getPath().endsWith("/sign-in"));
            assertFalse(arta.get("/en/desk/invitations").text().contains("Accepted"));

            Answer page =
                    his.open(his.signIn(ben.email(), SignedPeople.PASSWORD).location());
            assertTrue(page.text().contains("Arta"), page.text());
            String csrf = stranger.get("/en/desk/account")
                    .page()
                    .select("[name=_csrf]")
                    .attr("value");
            String action =
                    page.page().select("form[action*=/desk/invitation/]").attr("action");
            assertEquals(
                    404, stranger.post(action, java.util.Map.of("_csrf", csrf)).status());
            Answer taken = his.submit(page, action);

            assertTrue(taken.location().endsWith("/desk"), taken.location());
            assertTrue(roles(ben.email()).contains("working-group-member INSTITUTION " + ministry));
            assertTrue(arta.get("/en/desk/invitations").text().contains("Accepted"));
            assertEquals(410, his.open(link).status());
        }
    }

    @Test
    void aRoleThatAsksForASecondFactorLeadsThereFirst() {
        SignedPeople.Person ben = people().reporter("Ben", ministry);
        try (HttpVisitor ada = people().signedInWithFactor(people().administrator("Ada"));
                HttpVisitor his = people().signedIn(ben)) {
            ada.submit(
                    ada.get("/en/desk/invitations"),
                    "/desk/invitations",
                    "email",
                    ben.email(),
                    "offer",
                    "coordinator SYSTEM");
            Answer page = his.open(Letters.link(Letters.await(SERVER, ben.email(), 0)));
            Answer taken = his.submit(
                    page, page.page().select("form[action*=/desk/invitation/]").attr("action"));
            assertTrue(taken.location().endsWith("/sign-in"), taken.location());
            assertEquals(302, his.get("/sq/desk").status());
            assertTrue(his.signIn(ben.email(), SignedPeople.PASSWORD).location().endsWith("/sign-in/second-factor"));
        }
    }

    @Test
    void aLinkIsGoodForSevenDaysAndUntilTheNextOrUntilItIsTakenBack() {
        try (HttpVisitor arta = people().signedIn(people().reporter("Arta", ministry));
                HttpVisitor dea = people().visitor()) {
            invite(arta, newcomer);
            String first = Letters.link(Letters.await(SERVER, newcomer, 0));
            arta.submit(arta.get("/en/desk/invitations"), "/resending");
            String second = Letters.link(Letters.await(SERVER, newcomer, 1));
            assertEquals(410, dea.get(first).status());
            assertEquals(200, dea.get(second).status());
            arta.submit(arta.get("/en/desk/invitations"), "/withdrawal");
            assertEquals(410, dea.get(second).status());
        }
        newcomer = "late" + newcomer;
        try (HttpVisitor arta = people().signedIn(people().reporter("Arta", ministry));
                HttpVisitor dea = people().visitor()) {
            invite(arta, newcomer);
            String link = Letters.link(Letters.await(SERVER, newcomer, 0));
            Answer page = dea.get(link);
            clock.forward(Duration.ofDays(7));
            Answer sent = dea.submit(page, link, "name", "Dea", "password", PASSWORD);
            assertEquals(410, sent.status());
            assertTrue(sent.text().contains("good no more") || sent.text().contains("nuk vlen më"), sent.text());
        }
    }

    @Test
    void nobodyInvitesForAnotherInstitutionOrIntoAHigherRole() {
        UUID other = TestInstitutions.ministry(institutions, "o" + count, "Tjetra", "Other " + count)
                .id();
        try (HttpVisitor arta = people().signedIn(people().reporter("Arta", ministry));
                HttpVisitor rival = people().signedIn(people().reporter("Rina", other))) {
            Answer page = arta.get("/en/desk/invitations");
            assertFalse(page.text().contains("Other"), page.text());
            for (String offer : List.of(
                    "working-group-member " + other, "integrity-coordinator " + ministry, "coordinator SYSTEM")) {
                assertEquals(
                        403,
                        arta.submit(page, "/desk/invitations", "email", newcomer, "offer", offer)
                                .status(),
                        offer);
            }
            assertEquals(
                    422,
                    arta.submit(page, "/desk/invitations", "email", newcomer, "offer", "head of everything")
                            .status());
            invite(arta, newcomer);
            assertFalse(rival.get("/en/desk/invitations").text().contains(newcomer));
            String withdrawal = arta.get("/en/desk/invitations")
                    .page()
                    .select("form[action$=/withdrawal]")
                    .attr("action");
            String csrf = rival.get("/en/desk/invitations")
                    .page()
                    .select("[name=_csrf]")
                    .attr("value");
            assertEquals(
                    404, rival.post(withdrawal, java.util.Map.of("_csrf", csrf)).status());
        }
    }

    @Test
    void whoMayNoLongerGiveTheRoleHasInvitedInVain() {
        SignedPeople.Person arta = people().reporter("Arta", ministry);
        try (HttpVisitor hers = people().signedIn(arta);
                HttpVisitor dea = people().visitor()) {
            invite(hers, newcomer);
            String link = Letters.link(Letters.await(SERVER, newcomer, 0));
            Answer page = dea.get(link);
            assignments.end(assignments.listOf(arta.account()).getFirst().id(), "She left", TestActors.coordinator());
            assertEquals(
                    410,
                    dea.submit(page, link, "name", "Dea", "password", PASSWORD).status());
            assertFalse(accounts.has(newcomer));
        }
    }

    private List<String> roles(String email) {
        return jdbc.sql("""
                        select s.role || ' ' || s.scope || ' ' || s.institution from access.assignment s
                            join access.account a on a.id = s.account
                        where a.email = :email
                        """)
                .param("email", email)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    /// @return what the page says
    private static String invite(HttpVisitor by, String email) {
        Answer page = by.get("/en/desk/invitations");
        String offer = page.page().select("option[value^=working-group-member]").attr("value");
        Answer sent = by.submit(page, "/desk/invitations", "email", email, "offer", offer);
        return by.get(sent.location()).page().select(".flash").text();
    }

    private SignedPeople people() {
        return new SignedPeople(port, accounts, assignments, clock);
    }
}
