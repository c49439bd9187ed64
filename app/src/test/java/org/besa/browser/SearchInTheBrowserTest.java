package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A reader on a phone looks for the code of gifts, however she types it.
@WholeApplication
class SearchInTheBrowserTest {

    private static final String MEASURE = "/sq/plans/integrity-plan-mod-2025-2028/measures/2-2";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kodi i dhuratave",
                "kodi dhurata",
                "kodi dhuratve",
                "miratimi i kodit te dhuratave",
                "çdo dhurate"
            })
    void sheFindsItWhileTyping(String typed) {
        try (Visit visit = Browser.visit(port, 360, ColorScheme.LIGHT).go("/sq/plans")) {
            Page page = visit.page();
            page.locator(".site-header a[href='/sq/search']").click();
            page.waitForURL("**/sq/search");
            assertEquals("q", page.evaluate("document.activeElement.name"));
            page.keyboard().type(typed);
            measure(page).waitFor();
            page.waitForURL("**/sq/search?q=**");
            assertEquals(typed, page.inputValue("#filter-q"));
            assertTrue(page.locator(".results mark").count() > 0);
            assertTrue(visit.overflow() <= 0);
            assertEquals(List.of(), visit.barriers());
            measure(page).click();
            page.waitForURL("**" + MEASURE);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kodi i dhuratave", "kodi dhurata", "kodi dhuratve", "miratimi i kodit te dhuratave"})
    void sheFindsItWithoutScripts(String typed) {
        try (Visit visit = Browser.visitWithoutScripts(port)) {
            Page page = visit.page();
            page.setViewportSize(360, 740);
            visit.go("/sq/");
            page.fill(".searchbox input", typed);
            page.click(".searchbox button");
            page.waitForURL("**/sq/search?q=**");
            assertTrue(page.locator(".results li").first().boundingBox().y < 700);
            measure(page).click();
            page.waitForURL("**" + MEASURE);
        }
    }

    @Test
    void choicesNarrowAtOnceAndGoingBackTakesThemBack() {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.DARK).go("/en/plans")) {
            Page page = visit.page();
            page.fill(".header-search input", "audit");
            page.keyboard().press("Enter");
            page.waitForURL("**/en/search?q=audit");
            page.selectOption("#filter-kind", "unit");
            page.waitForURL("**/en/search?q=audit&kind=unit");
            page.waitForSelector(".tag");
            assertEquals(1, page.locator("#found h2").count());
            page.goBack();
            page.waitForURL("**/en/search?q=audit");
            page.waitForSelector("#found-measure");
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static Locator measure(Page page) {
        return page.locator(".results a[href='" + MEASURE + "']");
    }
}
