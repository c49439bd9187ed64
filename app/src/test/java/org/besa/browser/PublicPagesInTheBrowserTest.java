package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every kind of public page: without barriers, in light and in dark, on a phone and on a desk.
@WholeApplication
class PublicPagesInTheBrowserTest {

    private static final String PLAN = "/plans/integrity-plan-mod-2025-2028";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plans",
                "/plans?status=late&q=audit",
                "/plans?q=xyzzy",
                PLAN,
                PLAN + "?view=board",
                PLAN + "?view=timeline",
                PLAN + "/measures/2-2",
                PLAN + "/measures/2-4",
                PLAN + "/measures/3-5",
                PLAN + "/versions/2",
                PLAN + "/compare?from=1&to=3",
                PLAN + "/compare?from=1&to=3&view=side",
                PLAN + "/measures/9-9",
                "/plans?q=%F0%28",
                "/plans/ogp-action-plan-2026-2027/measures/1-1",
                "/plans/anti-corruption-action-plan-2026-2028/measures/a-1-1",
                "/search",
                "/search?q=dhuratve",
                "/search?q=plan&year=2026",
                "/search?q=xyzzy&kind=unit",
                "/institutions",
                "/institutions/ministria-mbrojtjes",
                "/progress?rule=weighted&by=INSTITUTION",
                "/progress?only=institutions%2Fministria-mbrojtjes",
                "/changes?since=2025-01-01",
                "/follow?institution=ministria-mbrojtjes",
                "/follow/sent",
                "/data",
                "/api",
                "/sign-in",
                "/nothing-here"
            })
    void aPageHasNoBarriers(String path) {
        try (Visit desk = Browser.visit(port, 1280, ColorScheme.LIGHT);
                Visit phone = Browser.visit(port, 360, ColorScheme.LIGHT)) {
            desk.go("/en" + path);
            phone.go("/sq" + path);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (Visit visit : List.of(desk, phone)) {
                    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    assertEquals(List.of(), visit.barriers());
                }
            }
            assertEquals(List.of(), complaints(path, desk));
            assertEquals(List.of(), complaints(path, phone));
            for (int width : new int[] {320, 640}) {
                phone.page().setViewportSize(width, 800);
                assertTrue(phone.overflow() <= 0, () -> path + " is wider than a window of " + width + " pixels");
            }
        }
    }

    @Test
    void somebodyWithoutAMouseFindsAPromise() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT).go("/en/")) {
            var page = visit.page();
            page.keyboard().press("Tab");
            assertEquals("To the content", focused(visit));
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertEquals("q", page.evaluate("document.activeElement.name"));
            page.keyboard().type("dhurata");
            page.keyboard().press("Enter");
            page.waitForURL("**/en/search?q=dhurata");
            page.keyboard().press("Tab");
            for (int i = 0; i < 60 && !focused(visit).startsWith("Adopt a code of gifts"); i++) {
                page.keyboard().press("Tab");
                assertTrue(
                        (Boolean)
                                page.evaluate(
                                        "document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"),
                        () -> "focus cannot be seen on: " + focused(visit));
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/measures/2-2");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void filtersWorkAtOnceAndCanBeTakenBack() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT).go("/en" + PLAN)) {
            var page = visit.page();
            page.selectOption("#filter-status", "late");
            page.waitForURL("**" + PLAN + "?status=late");
            page.waitForSelector(".tag:has-text('Late')");
            assertTrue(page.textContent("#found-count").contains("of 29 promises"));
            page.fill("#filter-q", "register");
            page.waitForURL("**" + PLAN + "?q=register&status=late");
            assertEquals("register", page.inputValue("#filter-q"));
            page.goBack();
            page.waitForURL("**" + PLAN + "?status=late");
            page.waitForSelector("#filter-status");
            assertEquals("late", page.inputValue("#filter-status"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aViewOfAPlanStaysWhileItIsNarrowed() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT).go("/en" + PLAN)) {
            var page = visit.page();
            page.click(".views a:has-text('Board')");
            page.waitForURL("**" + PLAN + "?view=board");
            int all = page.locator(".board li").count();
            assertEquals(29, all);
            page.selectOption("#filter-year", "2026");
            page.waitForURL("**" + PLAN + "?year=2026&view=board");
            page.waitForSelector(".tag:has-text('2026')");
            assertTrue(page.locator(".board li").count() < all);
            page.click(".views a:has-text('Timeline')");
            page.waitForURL("**" + PLAN + "?year=2026&view=timeline");
            assertTrue(page.locator(".timeline tbody tr").count() < all);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void fromAPlanOneComesToItsFiguresAndToItsChanges() {
        try (Visit visit = Browser.visitWithoutScripts(port)) {
            var page = visit.page();
            visit.go("/en" + PLAN);
            page.click("text=Figures by every rule");
            assertTrue(page.url().contains("/en/progress?of="), page.url());
            assertEquals("plans/integrity-plan-mod-2025-2028", page.inputValue("[name=only]"));
            assertTrue(page.textContent("main").contains("of 13"));
            visit.go("/en" + PLAN);
            page.click("text=By e-mail");
            page.fill("#email", "citizen@example.al");
            page.click("main form button");
            assertTrue(page.url().endsWith("/en/follow/sent"), page.url());
        }
    }

    @Test
    void theContentsOfAPlanLeadToItsAreas() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT).go("/en" + PLAN)) {
            var page = visit.page();
            assertEquals(5, page.locator(".contents li").count());
            assertTrue(page.textContent(".contents li >> nth=0").contains("of 6 late"));
            page.click(".contents a >> nth=3");
            assertTrue(page.url().endsWith("#group-4"), page.url());
            visit.go("/en" + PLAN + "?status=late");
            assertEquals(0, page.locator(".contents").count());
        }
    }

    @Test
    void onAPhoneTheListBeginsBeforeTheChoicesDo() {
        try (Visit visit = Browser.visitWithoutScripts(port)) {
            var page = visit.page();
            page.setViewportSize(390, 844);
            visit.go("/sq/plans");
            assertTrue(page.locator(".plan-list li").first().boundingBox().y < 600);
            assertFalse(page.isVisible("#filter-status"));
            page.click(".filter-more summary");
            page.selectOption("#filter-status", "late");
            page.click(".filter button");
            assertTrue(page.url().contains("status=late"), page.url());
            page.setViewportSize(1280, 900);
            assertTrue(page.isVisible("#filter-status"));
        }
    }

    @Test
    void theOtherLanguageKeepsThePlace() {
        try (Visit visit = Browser.visit(port, 360, ColorScheme.LIGHT).go("/en" + PLAN + "?status=late")) {
            visit.page().click("text=Shqip");
            visit.page().waitForURL("**/sq" + PLAN + "?status=late");
            assertEquals("sq", visit.page().getAttribute("html", "lang"));
        }
    }

    @Test
    void theDemonstrationsAccountsSignInAndOut() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT).go("/en/sign-in")) {
            var page = visit.page();
            page.fill("#username", page.textContent("#open-accounts ~ ul code >> nth=0"));
            page.fill("#password", "wrong");
            page.click("form:has(#password) button:not([type=button])");
            assertTrue(page.textContent("[role=alert]").contains("do not belong together"));
            page.fill("#username", page.textContent("#open-accounts ~ ul code >> nth=0"));
            page.fill("#password", page.textContent("#open-accounts ~ ul code >> nth=1"));
            page.click("form:has(#password) button:not([type=button])");
            page.waitForURL("**/en/desk");
            page.click("text=Sign out");
            page.waitForURL("**/en/");
            assertEquals(
                    List.of(
                            "error in the console: Failed to load resource: the server responded with a status of 422 ()"),
                    visit.complaints());
        }
    }

    /// A page that is not found, or not understood, is an error in the console of every browser.
    private static List<String> complaints(String path, Visit visit) {
        return visit.complaints().stream()
                .filter(complaint -> !(isWrong(path) && complaint.contains("the server responded with a status of 40")))
                .toList();
    }

    private static boolean isWrong(String path) {
        return path.equals("/nothing-here") || path.endsWith("/9-9") || path.contains("%F0");
    }

    private static String focused(Visit visit) {
        return String.valueOf(visit.page().evaluate("(document.activeElement.textContent || '').trim()"));
    }
}
