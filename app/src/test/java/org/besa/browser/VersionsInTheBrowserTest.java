package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A citizen follows what became of the promises of a plan, without scripts.
@WholeApplication
class VersionsInTheBrowserTest {

    private static final String PLAN = "/plans/integrity-plan-mod-2025-2028";

    @LocalServerPort
    int port;

    @Test
    void aCitizenReadsWhatSlippedWhyAndByWhichAct() {
        try (Visit visit = Browser.visitWithoutScripts(port).go("/en/")) {
            var page = visit.page();
            assertTrue(page.textContent("main").contains("5 are due later than first promised and 1 was dropped"));

            page.click("text=Make ethics and conflict-of-interest training compulsory");
            assertTrue(page.url().endsWith(PLAN + "/measures/2-4"), page.url());
            assertEquals("December 2026", page.textContent(".facts del"));
            assertTrue(page.textContent(".facts").contains("moved twice, 14 months later"));
            assertTrue(page.textContent(".history").contains("No. 611/demo"));

            visit.go("/en" + PLAN + "/measures/3-5");
            assertTrue(page.textContent(".dropped").contains("dropped from the plan on 20 July 2026, by version 3"));
            assertTrue(page.textContent(".dropped").contains("will be carried out by the central body"));
        }
    }

    @Test
    void twoVersionsAreComparedInTheTextAndSideBySide() {
        try (Visit visit = Browser.visitWithoutScripts(port).go("/en" + PLAN)) {
            var page = visit.page();
            page.click("text=Compare with version 2");
            assertEquals(
                    List.of("2 deadlines are later.", "1 promise was dropped."),
                    page.locator(".summary li").allTextContents());
            page.selectOption("select[name=from]", "1");
            page.click(".compare-form button");
            assertEquals("December 2026", page.textContent("#measure-2\\.4 del"));
            assertEquals("February 2028", page.textContent("#measure-2\\.4 ins"));

            page.click("text=Side by side");
            assertTrue(page.textContent("#measure-2\\.4 .sides").contains("December 2026"));
            assertEquals("1", page.inputValue("select[name=from]"));
        }
    }

    @Test
    void theDigestStandsAtTheFootOfEachVersion() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT).go("/sq" + PLAN + "/versions/2")) {
            assertTrue(visit.page().textContent(".digest .sha").matches("[0-9a-f]{64}"));
            visit.page().click(".digest summary");
            assertTrue(visit.page().textContent(".digest pre").contains("| sha256sum"));
            assertEquals(List.of(), visit.complaints());
        }
    }
}
