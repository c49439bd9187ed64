package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The directory as the technical secretariat keeps it, from a new institution to its end, and what the public reads.
@WholeApplication
class DirectoryInTheBrowserTest {

    private static final String DESK = "/en/desk/directory";

    @LocalServerPort
    int port;

    @Test
    void anInstitutionIsFoundedKeptAndDissolvedInPublic() {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT))) {
            Page page = visit.page();
            found(visit, "agjencia-prove", "Agjencia Provuese", "Test agency");
            String desk = page.url();
            page.getByText("Add a unit").click();
            fill(visit, "Code", "zyra");
            page.locator("[name=name_en]").fill("Registry office");
            save(visit);
            contactPoint(visit, desk);
            seat(visit);

            visit.go("/en/institutions/agjencia-prove");
            String text = page.locator("main").textContent();
            assertTrue(text.contains("Vacant since 3 May 2026"), text);
            assertTrue(text.contains("Registry office"), text);
            assertTrue(text.contains("Network of anti-corruption coordinators"), text);
            noBarriers(visit);

            end(visit, desk);
            visit.go("/en/institutions/agjencia-prove");
            assertTrue(page.locator("main").textContent().contains("Dissolved on 1 June 2026"));
            noBarriers(visit);
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static void found(Visit visit, String code, String sq, String en) {
        visit.go(DESK + "/institutions/new");
        fill(visit, "Code", code);
        visit.page().locator("[name=name_sq]").fill(sq);
        visit.page().locator("[name=name_en]").fill(en);
        visit.page().locator("[name=kind]").selectOption("subordinate");
        noBarriers(visit);
        save(visit);
    }

    private static void contactPoint(Visit visit, String desk) {
        Page page = visit.page();
        page.navigate(desk);
        page.getByText("Add a person").click();
        fill(visit, "Name", "Provë Demo");
        save(visit);
        page.navigate(desk);
        page.getByText("Add a contact point").click();
        page.locator("[name=kind]").selectOption("integrity-coordinator");
        save(visit);
        page.navigate(desk);
        page.getByText("Note who holds a contact point").click();
        fill(visit, "Since", "2025-01-08");
        fill(visit, "Last day", "2026-05-02");
        noBarriers(visit);
        save(visit);
        page.navigate(desk);
        noBarriers(visit);
    }

    private static void seat(Visit visit) {
        visit.go(DESK + "/body-members/new?body=rrjeti-koordinatoreve-antikorrupsion&institution=agjencia-prove");
        visit.page().locator("[name=role]").selectOption("MEMBER");
        fill(visit, "Since", "2026-01-08");
        save(visit);
        noBarriers(visit);
    }

    private static void end(Visit visit, String desk) {
        Page page = visit.page();
        page.navigate(desk + "/ending");
        page.locator("[name=successor1]").selectOption("akshi");
        page.getByText("Show what passes on").click();
        page.locator("[name=how]").selectOption("DISSOLVED");
        page.locator("[name=onDay]").fill("2026-06-01");
        page.locator("[name=reason_en]").fill("Its work goes on in the agency for the information society.");
        noBarriers(visit);
        page.getByText("End it and hand everything over").click();
        page.locator(".flash.is-done").waitFor();
    }

    @Test
    void aDuplicateBecomesOneWithTheEntryThatStays() {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT))) {
            Page page = visit.page();
            found(visit, "akshi-dyfish", "AKSHI-ja", "The NAIS");
            page.navigate(page.url() + "/merger");
            noBarriers(visit);
            page.locator("[name=into]")
                    .selectOption(new SelectOption()
                            .setLabel(page.locator(
                                            "[name=into] option:has-text('National Agency for Information Society')")
                                    .textContent()));
            page.locator("[name=reason]").fill("Entered twice");
            page.getByText("Make them one").click();
            page.locator(".flash.is-done").waitFor();

            visit.go("/en/institutions/akshi-dyfish");
            assertTrue(page.url().endsWith("/en/institutions/akshi"), page::url);
        }
    }

    @Test
    void aFileIsSeenLineByLineBeforeItIsTakenIn() {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT))) {
            Page page = visit.page();
            visit.go(DESK + "/units/import");
            noBarriers(visit);
            String file = "institution,code,name_sq\nakshi,zyra-e-re,Zyra e re\nakshi,,Pa kod\n";
            page.locator("#file")
                    .setInputFiles(new FilePayload("units.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            page.getByText("Show what it does").click();
            assertEquals(
                    List.of("New", "Not taken in"),
                    page.locator(".import-lines .chip").allTextContents().stream()
                            .map(String::strip)
                            .toList());
            noBarriers(visit);
            page.getByText("Take in 1 line").click();
            assertTrue(page.locator(".flash").textContent().contains("1 new, 0 changed, 1 not taken in."));
        }
    }

    @Test
    void everyPageIsWithoutBarriersInLightAndInDarkAndFitsAPhone() {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT))) {
            List<String> barriers = new ArrayList<>();
            for (String path : List.of(
                    "/desk/directory",
                    "/desk/directory/units?q=audit",
                    "/desk/directory/people",
                    "/desk/directory/body-members",
                    "/desk/directory/stakeholders",
                    "/desk/directory/stakeholders/new",
                    "/desk/directory/bodies/new",
                    "/desk/directory/institution-kinds",
                    "/bodies",
                    "/bodies/grupi-tematik",
                    "/institutions",
                    "/institutions/ministria-shendetesise",
                    "/institutions/ministria-inovacionit",
                    "/institutions/kryeministria")) {
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

    private static void fill(Visit visit, String label, String text) {
        visit.page()
                .locator("form.edit-form")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(text);
    }

    private static void save(Visit visit) {
        visit.page().locator("form.edit-form .actions button").click();
        visit.page().locator(".flash.is-done").waitFor();
    }

    private static void noBarriers(Visit visit) {
        assertEquals(List.of(), visit.barriers());
    }

    private static Visit signedIn(Visit visit) {
        visit.go("/en/sign-in");
        visit.page().locator("#username").fill("coordinator@demo.besa");
        visit.page().locator("#password").fill("besa-demo");
        visit.page().locator("form:has(#password) button:not([type=button])").click();
        visit.page().waitForURL("**/desk");
        return visit;
    }
}
