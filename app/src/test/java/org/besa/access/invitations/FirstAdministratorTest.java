package org.besa.access.invitations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The first account of a Besa that holds none.
@OwnPort
@TestPropertySource(properties = "besa.invitation.first=24h") // a database of its own
class FirstAdministratorTest {

    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator notice;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    MovedClock clock;

    @Test
    void isMadeWithALinkThatWhoStartsBesaReadsAndOnce() {
        String old = link();
        clock.forward(Duration.ofHours(25));
        String link = link();
        String alike = link();
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        try (HttpVisitor ada = people.visitor()) {
            assertEquals(410, ada.get(old).status());
            Answer page = ada.get(link);
            Answer made = ada.submit(
                    page, link, "email", "ada@example.al", "name", "Ada", "password", "tren mjalte gur avion");
            assertTrue(made.location().endsWith("/en/sign-in/second-factor"), made.location());
            people.setUpFactor(ada, made);
            assertEquals(200, ada.get("/en/desk/accounts").status());
        }
        try (HttpVisitor late = people.visitor()) {
            assertEquals(410, late.get(link).status());
            assertEquals(410, late.get(alike).status());
        }
        assertEquals(List.of(), notice.lines());
    }

    private String link() {
        return Letters.link(String.join("\n", notice.lines()));
    }
}
