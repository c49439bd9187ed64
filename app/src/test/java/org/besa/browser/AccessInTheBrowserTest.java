package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A head names a deputy, who acts for her; both are read in the trail. A reporter sees the measures of one unit.
@WholeApplication
class AccessInTheBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void aDeputyActsForTheHeadAndTheTrailSaysSo() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT)) {
            Page page = signIn(visit, "head@demo.besa");
            page.click("main a:has-text('People and roles')");
            check(visit);
            page.click("main a:has-text('Elira Demo')");
            page.click("text=Name a deputy");
            check(visit);
            page.selectOption(
                    "[name=deputy]",
                    page.locator("[name=deputy] option", containing("Besnik")).getAttribute("value"));
            page.fill("details[open] [name=to]", page.inputValue("details[open] [name=from]"));
            page.click("text=Name the deputy");
            assertTrue(page.textContent("main").contains("Besnik Demo acts as deputy"), page.textContent("main"));
            signOut(page);

            signIn(visit, "institution@demo.besa");
            page.click("text=Act for Elira Demo");
            assertTrue(page.textContent(".site-header").contains("for Elira Demo"));
            page.click("text=Act for yourself again");
            page.click("main a:has-text('Trail')");
            check(visit);
            String trail = page.textContent(".trail");
            assertTrue(trail.contains("Began to act for somebody"), trail);
            assertTrue(trail.contains("for Elira Demo"), trail);
            signOut(page);

            signIn(visit, "coordinator@demo.besa");
            page.navigate(page.url().replaceFirst("/desk.*", "/desk/access/roles"));
            check(visit);
            page.click("text=Compose a role");
            check(visit);
        }
    }

    @Test
    void aReporterSeesTheMeasuresOfTheirUnitInAnyDraft() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT)) {
            Page page = signIn(visit, "reporter@demo.besa");
            page.click("section[aria-labelledby=unit-measures] li a >> nth=0");
            check(visit);
            assertTrue(page.textContent("main").contains("Human Resources"), page.textContent("main"));
        }
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page signIn(Visit visit, String email) {
        Page page = visit.go("/en/sign-in").page();
        page.fill("[name=username]", email);
        page.fill("[name=password]", "besa-demo");
        page.locator("form:has(#password) button:not([type=button])").click();
        page.waitForURL("**/desk");
        return page;
    }

    private static void signOut(Page page) {
        page.locator("form[action$='/sign-out'] button").click();
    }

    /// No barriers in light and in dark, nothing wider than a phone.
    private static void check(Visit visit) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertEquals(List.of(), visit.barriers());
        }
        visit.page().setViewportSize(320, 800);
        assertTrue(visit.overflow() <= 0, () -> visit.page().url() + " is wider than a small phone");
        visit.page().setViewportSize(1280, 900);
    }
}
