package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.testing.FullPlan;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.Letters;
import org.besa.testing.MovedClock;
import org.besa.testing.OwnPort;
import org.besa.testing.SignedPeople;
import org.besa.testing.TestActors;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A new institution comes in: its coordinator is invited by mail and signs up with a passkey, invites a reporter for
/// one unit, and that one sees the measures of the unit and nothing else anywhere.
@OwnPort
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(WholeApplication.AND_ITS_BROWSER)
@Timeout(180)
class InvitedInTheBrowserTest {

    private static final GreenMail SERVER = Letters.server();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    Institutions institutions;

    @Autowired
    Plans plans;

    @Autowired
    MovedClock clock;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        Letters.use(SERVER, properties);
    }

    @Test
    void fromANewInstitutionToAReporterWhoSeesOneUnit() {
        Institution port = institutionAddedBySomebodyWhoMay();
        Unit cranes = unit(port, "vinca");
        PlanVersion draft = plans.draft(
                new NewPlan("plani-i-portit", "strategy-action-plan", port.id(), null),
                FullPlan.content(port.id(), cranes.id()),
                TestActors.coordinator());

        String link = Letters.link(Letters.await(SERVER, "zana@invited.example", 0));
        try (Visit visit = Browser.visitByName(this.port)) {
            signUp(visit, link, "Zana Leka");
            visit.go("/en/desk/plans/" + draft.plan());
            assertTrue(visit.page().textContent("main").contains("The second measure"));

            visit.go("/en/desk/invitations");
            visit.page().fill("[name=email]", "gent@invited.example");
            visit.page()
                    .selectOption(
                            "[name=offer]",
                            visit.page()
                                    .locator("option[value^='unit-reporter'][value*='" + cranes.id() + "']")
                                    .getAttribute("value"));
            visit.page().locator("form:has([name=offer]) button").click();
            visit.page().locator(".flash").waitFor();
        }

        try (Visit visit = Browser.visitByName(this.port)) {
            signUp(visit, Letters.link(Letters.await(SERVER, "gent@invited.example", 0)), "Gent Hoxha");
            seesTheUnitAndNothingElse(visit, draft, port);
        }
    }

    private Institution institutionAddedBySomebodyWhoMay() {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        try (HttpVisitor ada = people.signedInWithFactor(people.administrator("Ada"))) {
            Answer form = ada.get("/en/desk/directory/institutions/new");
            assertEquals(
                    303,
                    ada.submit(
                                    form,
                                    "/desk/directory/institutions",
                                    "code",
                                    "porti-ri",
                                    "name_sq",
                                    "Porti i Ri",
                                    "name_en",
                                    "New Port",
                                    "kind",
                                    "subordinate")
                            .status());
            Institution added = institutions.findByCode("porti-ri").orElseThrow();
            for (String unit : List.of("vinca", "juriste")) {
                Answer units = ada.get("/en/desk/directory/units/new?institution=porti-ri");
                assertEquals(
                        303,
                        ada.submit(
                                        units,
                                        "/desk/directory/units",
                                        "institution",
                                        "porti-ri",
                                        "code",
                                        unit,
                                        "name_sq",
                                        unit)
                                .status());
            }
            Answer page = ada.get("/en/desk/invitations");
            String offer = page.page()
                    .select("option[value^=integrity-coordinator][value*=" + added.id() + "]")
                    .attr("value");
            ada.submit(page, "/desk/invitations", "email", "zana@invited.example", "language", "en", "offer", offer);
            return added;
        }
    }

    private Unit unit(Institution institution, String code) {
        return institutions.listUnits(institution.id()).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void signUp(Visit visit, String link, String name) {
        authenticator(visit.page());
        visit.go(link);
        visit.page().fill("#name", name);
        visit.page().click("[data-passkey=create] button");
        visit.page().waitForURL("**/desk");
    }

    private static void seesTheUnitAndNothingElse(Visit visit, PlanVersion draft, Institution institution) {
        Page page = visit.page();
        assertTrue(page.textContent("main").contains("The Gift Code"), page.textContent("main"));
        assertFalse(page.textContent("main").contains("The second measure"));
        UUID plan = draft.plan();
        for (String closed : List.of(
                "/en/desk/plans/" + plan,
                "/en/desk/plans/" + plan + "/edits",
                "/en/desk/imports",
                "/en/desk/access",
                "/en/desk/trail",
                "/en/desk/directory",
                "/en/desk/directory/institutions/" + institution.id(),
                "/en/desk/invitations",
                "/en/desk/accounts",
                "/en/plans/plani-i-portit",
                "/en/plans/plani-i-portit.atom",
                "/en/plans/plani-i-portit.docx",
                "/api/v1/plans/plani-i-portit",
                "/api/v1/plans/plani-i-portit/versions/1/document")) {
            int status = page.request().get(closed).status();
            assertTrue(status == 404 || status == 403, closed + ": " + status);
        }
        for (String open :
                List.of("/en/search?q=Gift", "/en/plans?q=Gift", "/api/v1/measures?q=Gift", "/en/plans.csv")) {
            String body = page.request().get(open).text();
            assertFalse(body.contains("The Gift Code") || body.contains("Kodi i Dhuratave"), open);
        }
    }

    /// One that is built into the device and recognises its user.
    private static void authenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
