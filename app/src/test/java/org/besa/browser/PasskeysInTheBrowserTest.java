package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.directory.Institutions;
import org.besa.testing.Authenticator;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.Letters;
import org.besa.testing.MovedClock;
import org.besa.testing.OwnPort;
import org.besa.testing.SignedPeople;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Accounts in a real browser: from an invitation by mail to a passkey, and from a password to codes of a telephone.
@OwnPort
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(WholeApplication.AND_ITS_BROWSER)
@Timeout(120)
class PasskeysInTheBrowserTest {

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
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        Letters.use(SERVER, properties);
    }

    @Test
    void whoIsInvitedSignsUpWithAPasskeyAndComesBackWithIt() {
        String link = invite("dea@passkeys.example");
        try (Visit visit = visit()) {
            Page page = visit.page();
            authenticator(page);
            visit.go(link);
            page.fill("#name", "Dea Prifti");
            List<String> barriers = new ArrayList<>(visit.barriers());
            page.click("[data-passkey=create] button");
            page.waitForURL("**/desk");

            visit.go("/en/desk/account");
            barriers.addAll(visit.barriers());
            assertEquals(
                    1, page.locator("li.session:has(form[action$='/removal'])").count());
            page.locator("form[action$='/sign-out'] button").click();
            page.waitForURL("**/en/");

            visit.go("/en/sign-in");
            barriers.addAll(visit.barriers());
            page.click("[data-passkey=get] button");
            page.waitForURL("**/en/desk");
            assertTrue(page.locator(".account").textContent().contains("Dea Prifti"));
            assertEquals(List.of(), barriers);
            assertEquals(List.of(), visit.complaints());
        }
        assertEquals(
                List.of("passkey", "passkey"),
                jdbc.sql("""
                                select details ->> 'by' from platform.audit_entry e
                                    join access.account a on a.id = e.account
                                where act = 'access.signed-in' and a.name = 'Dea Prifti' order by e.id
                                """)
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .list());
    }

    @Test
    void aPasskeyIsAddedToAnAccountAndIsAskedForAfterThePassword() {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        SignedPeople.Person arta = people.reporter("Arta", ministry());
        try (Visit visit = visit()) {
            Page page = visit.page();
            authenticator(page);
            signIn(visit, arta.email());
            page.waitForURL("**/en/desk");
            visit.go("/en/desk/account");
            page.fill("#label", "Work laptop");
            page.click("[data-passkey=create] button");
            page.locator("li.session b", new Page.LocatorOptions().setHasText("Work laptop"))
                    .waitFor();
            page.locator("form[action$='/sign-out'] button").click();
            page.waitForURL("**/en/");

            signIn(visit, arta.email());
            page.waitForURL("**/en/sign-in/code");
            page.click("[data-passkey=get] button");
            page.waitForURL("**/en/desk");
            assertEquals(List.of(), visit.complaints());
        }
        assertEquals(
                1,
                jdbc.sql(
                                "select count(*) from platform.audit_entry where act = 'access.passkey-added' and subject = :id")
                        .param("id", arta.account())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void withoutItsUserVerifiedThePageSaysSoAndNothingIsLost() {
        String link = invite("eda@passkeys.example");
        try (Visit visit = visit()) {
            Page page = visit.page();
            authenticator(page, false);
            visit.go(link);
            page.fill("#name", "Eda");
            page.click("[data-passkey=create] button");
            page.locator(".passkey .error").waitFor();
            assertEquals("Eda", page.inputValue("#name"));
            assertEquals(List.of(), visit.barriers());
        }
    }

    @Test
    void aCoordinatorSetsUpCodesOfATelephone() {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        SignedPeople.Person ada = people.administrator("Ada");
        try (Visit visit = visit()) {
            Page page = visit.page();
            signIn(visit, ada.email());
            page.waitForURL("**/sign-in/second-factor");
            List<String> barriers = new ArrayList<>();
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                barriers.addAll(visit.barriers());
            }
            page.setViewportSize(320, 800);
            assertTrue(visit.overflow() <= 0);
            page.click("summary");
            Authenticator application = new Authenticator(page.textContent("code.secret"));
            page.fill("#code", application.code(clock.instant()));
            page.keyboard().press("Enter");
            page.waitForURL("**/recovery-codes");
            barriers.addAll(visit.barriers());
            assertEquals(10, page.locator(".codes li").count());
            for (String path : List.of("/en/desk/account", "/en/desk/accounts", "/en/desk/invitations")) {
                visit.go(path);
                barriers.addAll(visit.barriers());
                assertTrue(visit.overflow() <= 0, path);
            }
            for (String path : List.of("/en/recovery", "/sq/recovery", "/en/invitation/none")) {
                visit.go(path);
                barriers.addAll(visit.barriers());
            }
            assertEquals(List.of(), barriers);
        }
    }

    @Test
    void aPasswordIsLookedAtOnlyWhenItsOwnerWantsTo() {
        try (Visit visit = visit().go("/en/sign-in")) {
            Page page = visit.page();
            page.fill("#password", "x");
            assertEquals("password", page.getAttribute("#password", "type"));
            page.click("[data-shows=password]");
            assertEquals("text", page.getAttribute("#password", "type"));
            assertEquals("true", page.getAttribute("[data-shows=password]", "aria-pressed"));
            page.click("[data-shows=password]");
            assertEquals("password", page.getAttribute("#password", "type"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    private String invite(String email) {
        SignedPeople people = new SignedPeople(port, accounts, assignments, clock);
        try (HttpVisitor arta = people.signedIn(people.reporter("Arta", ministry()))) {
            Answer page = arta.get("/en/desk/invitations");
            String offer =
                    page.page().select("option[value^=working-group-member]").attr("value");
            arta.submit(page, "/desk/invitations", "email", email, "language", "en", "offer", offer);
            return Letters.link(Letters.await(SERVER, email, 0));
        }
    }

    private UUID ministry() {
        String code = "b" + UUID.randomUUID().toString().substring(0, 8);
        return TestInstitutions.ministry(institutions, code, "Ministria", "Ministry")
                .id();
    }

    private static void signIn(Visit visit, String email) {
        visit.go("/en/sign-in");
        visit.page().fill("#username", email);
        visit.page().fill("#password", SignedPeople.PASSWORD);
        visit.page().locator("form:has(#password) button:not([type=button])").click();
    }

    private static void authenticator(Page page) {
        authenticator(page, true);
    }

    /// One that is built into the device.
    ///
    /// @param verified whether it recognises its user
    private static void authenticator(Page page, boolean verified) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    /// By its name: passkeys are bound to names, not to numbers.
    private Visit visit() {
        return Browser.visitByName(port);
    }
}
