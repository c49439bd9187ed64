package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The workspace of an institution: every page without barriers, by keyboard alone, and with everything that can go
/// wrong.
@WholeApplication
class WorkspaceInTheBrowserTest {

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void everyPageIsWithoutBarriersInLightAndInDark() throws IOException {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT))) {
            String prose = upload(visit, "letter.txt", "Dear all,\nthis letter holds no plan.\n");
            String plan = upload(visit, "plan.txt", plan("barriers"));
            String row = plan + "/rows/" + firstRow(visit);
            List<String> barriers = new ArrayList<>();
            for (String path : List.of(
                    "/desk",
                    "/desk/imports",
                    "/desk/imports/new",
                    prose,
                    plan,
                    plan + "?state=whole",
                    plan + "/head",
                    plan + "/columns",
                    plan + "/units",
                    plan + "/edits",
                    plan + "/kept",
                    plan + "/plan",
                    row,
                    row + "/form",
                    row + "/lines",
                    plan + "/groups/g1")) {
                visit.go("/sq" + path);
                for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    barriers.addAll(visit.barriers());
                }
                visit.page().setViewportSize(320, 800);
                assertTrue(visit.overflow() <= 0, () -> path + " is wider than a small phone");
                visit.page().setViewportSize(1280, 900);
            }
            assertEquals(List.of(), barriers);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aRowIsCorrectedByKeyboardAndTheFocusStaysThere() throws IOException {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT))) {
            visit.go("/sq" + upload(visit, "plan.txt", plan("keyboard")));
            Page page = visit.page();
            page.locator("article.row [data-focus]").first().focus();
            page.keyboard().press("Enter");
            page.locator("[name=CODE]:focus").waitFor();
            page.keyboard().press("Tab");
            assertEquals("RISK", page.evaluate("document.activeElement.name"));
            page.keyboard().press("Tab");
            page.keyboard().press("Control+A");
            page.keyboard().type("Masë e shkruar me tastierë");
            for (int i = 0; i < 20 && !"BUTTON".equals(page.evaluate("document.activeElement.tagName")); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.locator("[data-focus]:focus").waitFor();
            assertTrue((Boolean) page.evaluate(
                    "document.activeElement.closest('article').textContent.includes('Masë e shkruar me tastierë')"));
            assertTrue(page.locator("#rows-bar").textContent().contains("Të kontrolluara"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() throws IOException {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT))) {
            visit.go("/sq" + upload(visit, "plan.txt", plan("session")));
            Page page = visit.page();
            edit(page);
            page.fill("textarea[name=MEASURE]", "Masë që nuk humbet");
            page.context().clearCookies();
            page.locator("article.editing form button").click();
            page.waitForURL("**/sq/sign-in?interrupted");
            signIn(page);
            page.waitForURL("**/desk/interrupted-form");
            assertEquals(List.of(), visit.barriers());
            page.locator("main form button").click();
            page.locator("article.row h4", new Page.LocatorOptions().setHasText("Masë që nuk humbet"))
                    .waitFor();
        }
    }

    @Test
    void twoWindowsThatEditTheSameRowLoseNothing() throws IOException {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT))) {
            visit.go("/sq" + upload(visit, "plan.txt", plan("windows")));
            Page first = visit.page();
            Page second = first.context().newPage();
            second.navigate(first.url());
            edit(first);
            edit(second);
            first.fill("textarea[name=MEASURE]", "Teksti i parë");
            first.locator("article.editing form button").click();
            first.locator("h4", new Page.LocatorOptions().setHasText("Teksti i parë"))
                    .waitFor();
            second.fill("textarea[name=MEASURE]", "Teksti i dytë");
            second.locator("article.editing form button").click();
            second.locator(".hint.now", new Page.LocatorOptions().setHasText("Teksti i parë"))
                    .waitFor();
            assertEquals("Teksti i dytë", second.inputValue("textarea[name=MEASURE]"));
            second.locator("article.editing form button").click();
            second.locator("h4", new Page.LocatorOptions().setHasText("Teksti i dytë"))
                    .waitFor();
        }
    }

    @Test
    void anUploadThatIsTooLargeGetsAPageWithoutScriptsToo() throws IOException {
        Path large = folder.resolve("large.docx");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        try (Visit visit = signedIn(Browser.visitWithoutScripts(port)).go("/sq/desk/imports/new")) {
            Page page = visit.page();
            page.setInputFiles("#file", large);
            page.locator("form.upload button").click();
            assertTrue(page.textContent("main").contains("256 MB"), page.textContent("main"));
        }
    }

    private static void edit(Page page) {
        page.locator("article.row [data-focus]").first().click();
        page.locator("textarea[name=MEASURE]").waitFor();
    }

    private static String firstRow(Visit visit) {
        return visit.page().locator("article.row").first().getAttribute("id").substring("row-".length());
    }

    /// @return the address of its import below the language
    private static String upload(Visit visit, String name, String text) {
        Page page = visit.go("/sq/desk/imports/new").page();
        page.setInputFiles("#file", new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("form.upload button").click();
        page.locator("article.row, form[action$='/reading']").first().waitFor();
        return page.url().replaceFirst("[?#].*", "").replaceFirst(".*/sq/", "/");
    }

    /// @param title so that no other test has uploaded the same
    private static String plan(String title) {
        return """
                PLANI I INTEGRITETIT %s 2026-2028

                1. Fusha e kontratave
                "Treguesi i përgjithshëm: kontratat janë publike"
                RISKU\tMASA\tNJËSIA PËRGJEGJËSE\tAFATI\tAKTIVITETET\tBURIMET
                1. Kontratat mbahen në sirtar.\tPubliko çdo kontratë.\tZyra juridike\tDhjetor 2027\tHap një regjistër.\tStafi
                2. Vinçat nuk kontrollohen.\tMbaj një ditar.\tZyra e vinçave\tQershor 2027\tHarto ditarin.\tStafi
                """.formatted(title);
    }

    private static Visit signedIn(Visit visit) {
        signIn(visit.go("/sq/sign-in").page());
        visit.page().waitForURL("**/desk");
        return visit;
    }

    private static void signIn(Page page) {
        page.fill("[name=username]", "institution@demo.besa");
        page.fill("[name=password]", "besa-demo");
        page.locator("main form:has(#password) button:not([type=button])").click();
    }
}
