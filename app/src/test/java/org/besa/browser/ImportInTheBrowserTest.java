package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.besa.plans.reading.documents.DocxDocument;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a ministry's Word document to a promise that a citizen reads, with scripts and without.
@WholeApplication
class ImportInTheBrowserTest {

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void aCoordinatorPublishesAPlanFromItsDocument() throws IOException {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT)) {
            journey(visit, "Kriteret e para", true);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void theSameWithoutScripts() throws IOException {
        try (Visit visit = Browser.visitWithoutScripts(port)) {
            journey(visit, "Kriteret e dyta", false);
        }
    }

    private void journey(Visit visit, String measure, boolean scripts) throws IOException {
        Page page = visit.page();
        signIn(visit, "coordinator@demo.besa");

        visit.go("/sq/desk/imports/new");
        check(visit, scripts);
        page.selectOption(
                "#institution",
                page.locator("#institution option").nth(scripts ? 1 : 2).getAttribute("value"));
        page.setInputFiles("#file", DocxDocument.of(SamplePlan.small()).write(folder.resolve("plani.docx")));
        page.locator("form.upload button").click();

        page.locator("article.row").first().waitFor();
        check(visit, scripts);
        String address = page.url().replaceFirst("[?#].*", "");

        Locator first = page.locator("article.row").first();
        first.locator("a", new Locator.LocatorOptions().setHasText("Ndrysho")).click();
        Locator text = page.locator("textarea[name=MEASURE]");
        text.waitFor();
        check(visit, scripts);
        text.fill(measure);
        page.locator("article.editing button").click();
        page.locator("article.row h4", new Page.LocatorOptions().setHasText(measure))
                .waitFor();

        page.navigate(address + "/plan");
        check(visit, scripts);
        page.locator("input[name=keep]").all().forEach(Locator::check);
        page.locator("form.narrow button").click();
        String plan = page.url();
        signOut(page);
        signIn(visit, "secretariat@demo.besa");
        page.navigate(plan);
        page.locator("a[href$='/publication']").click();
        check(visit, scripts);
        page.locator("form.narrow button").click();

        String publicAddress = page.locator(".published a[hreflang=sq]").getAttribute("href");
        assertTrue(publicAddress.startsWith("/sq/plans/"), publicAddress);
        signOut(page);
        visit.go(publicAddress);
        page.locator("main a", new Page.LocatorOptions().setHasText(measure))
                .first()
                .click();
        assertTrue(page.locator("h1").textContent().contains(measure));
        assertTrue(page.url().contains(publicAddress + "/measures/"), page.url());
        assertEquals("sq", page.getAttribute("html", "lang"));
    }

    /// No barriers in light and in dark, nothing wider than a phone.
    private static void check(Visit visit, boolean scripts) {
        if (!scripts) {
            return;
        }
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertEquals(List.of(), visit.barriers());
        }
        visit.page().setViewportSize(320, 800);
        assertTrue(visit.overflow() <= 0, () -> visit.page().url() + " is wider than a small phone");
        visit.page().setViewportSize(1280, 900);
    }

    private static void signIn(Visit visit, String email) {
        visit.go("/sq/sign-in");
        visit.page().fill("[name=username]", email);
        visit.page().fill("[name=password]", "besa-demo");
        visit.page()
                .locator("main form:has(#password) button:not([type=button])")
                .click();
        visit.page().waitForURL("**/desk");
    }

    private static void signOut(Page page) {
        page.locator("form[action$='/sign-out'] button").click();
    }
}
