package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A monitoring report is written by the secretariat, commented by an institution and answered, on pages without
/// barriers.
@WholeApplication
class ReportsInTheBrowserTest {

    private static final String LIST = "/desk/monitoring-reports";

    @LocalServerPort
    int port;

    @Test
    void aReportIsWrittenAroundLiveNumbersAndCommented() {
        try (Visit secretariat = signedIn("coordinator");
                Visit institution = signedIn("institution")) {
            Page page = secretariat.go("/en" + LIST).page();
            page.locator("form:has(#of) button").click();
            page.waitForURL("**" + LIST + "/*");
            String report = page.url().replaceFirst(".*/en/", "/");

            write(secretariat, report, "Of [[dues]] measures");
            assertTrue(page.textContent("main").contains("There is no figure called “dues”"), page.textContent("main"));
            assertEquals("Of [[dues]] measures", page.inputValue("[name='text.en']"), "nothing typed is lost");
            write(secretariat, report, "Of [[due]] measures, **one** matters");
            String summary = page.locator("section:has(#risks)").textContent();
            assertTrue(summary.matches("(?s).*Of \\d+ measures, one matters.*"), summary);

            secretariat.go("/en" + report);
            page.locator("form[action$='/circulation'] button").click();
            page.locator(".standing:has-text('With the institutions')").waitFor();

            Page theirs = institution.go("/en/desk").page();
            theirs.locator("section:has(#drafts-sent) a").first().click();
            theirs.locator("section:has(#risks) a[href$='#comments']").click();
            theirs.fill("[name='comment.en']", "Two matter");
            theirs.locator("form[action$='/comments'] button").click();
            theirs.locator("article.said:has-text('Two matter')").waitFor();

            secretariat.go("/en" + report + "/sections/risks");
            page.fill("article.said [name='answer.en']", "So it is");
            page.locator("article.said button").click();
            page.locator("article.said:has-text('So it is')").waitFor();

            assertEquals(List.of(), barriers(secretariat, report));
            assertTrue(
                    secretariat.complaints().stream().allMatch(one -> one.contains("422")),
                    () -> "more than what was refused: " + secretariat.complaints());
            assertEquals(List.of(), institution.complaints());
        }
    }

    private static void write(Visit visit, String report, String text) {
        Page page = visit.go("/en" + report + "/sections/risks").page();
        page.fill("[name='text.en']", text);
        page.locator("form:has([name='text.en']) button").click();
    }

    private static List<String> barriers(Visit visit, String report) {
        visit.go("/en/desk/sittings");
        String sitting =
                visit.page().locator(".work-line a").last().getAttribute("href").replaceFirst("^/en", "");
        List<String> barriers = new ArrayList<>();
        for (String path : List.of(
                LIST,
                report,
                report + "/sections/risks",
                report + "/recommendations",
                "/desk/recommendations",
                "/desk/sittings",
                sitting,
                "/reports",
                "/reports/2021-h1-strategy-action-plan")) {
            visit.go("/en" + path);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                barriers.addAll(visit.barriers());
            }
            visit.page().setViewportSize(320, 800);
            if (visit.overflow() > 0) {
                barriers.add(path + " is wider than a small phone");
            }
            visit.page().setViewportSize(1280, 900);
        }
        return barriers;
    }

    private Visit signedIn(String name) {
        Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT).go("/en/sign-in");
        visit.page().fill("[name=username]", name + "@demo.besa");
        visit.page().fill("[name=password]", "besa-demo");
        visit.page()
                .locator("main form:has(#password) button:not([type=button])")
                .click();
        visit.page().waitForURL("**/desk");
        return visit;
    }
}
