package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// People write a plan: two at once, by keyboard, by drag, and without scripts.
@WholeApplication
class DraftsInTheBrowserTest {

    private static final String INSTITUTION = "institution@demo.besa";
    private static final String COORDINATOR = "coordinator@demo.besa";

    @LocalServerPort
    int port;

    @Test
    void twoPeopleInOneMeasureLoseNothingAndAreToldOfEachOther() {
        try (Visit ana = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT), INSTITUTION);
                Visit ermal = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT), COORDINATOR)) {
            String plan = begin(ana, "Two people");
            String form = measure(ana, "First measure");
            ana.go(form);
            ermal.go(form);
            ermal.page()
                    .locator(".company >> text=Besnik Demo has this measure open too.")
                    .waitFor();
            ana.go(form);
            ana.page().locator(".company >> text=has this measure open too.").waitFor();

            fill(ana, "deadline.en", "June 2030");
            fill(ermal, "description.en", "What it is about");
            save(ana);
            save(ermal);
            assertTrue(
                    flash(ermal).contains("Besnik Demo had changed the same measure meanwhile (deadline)"),
                    flash(ermal));
            ana.go(form);
            assertEquals("June 2030", value(ana, "deadline.en"));
            assertEquals("What it is about", value(ana, "description.en"));

            ermal.go(form);
            fill(ana, "title.en", "As Ana says");
            fill(ermal, "title.en", "As Ermal says");
            save(ana);
            save(ermal);
            assertTrue(ermal.page().textContent(".now").contains("Now it says: “As Ana says”"));
            assertEquals("As Ermal says", value(ermal, "title.en"));
            ermal.page().click(".edit-form .actions button");
            ermal.page().locator(".draft-row:has-text('As Ermal says')").waitFor();
            ana.go(plan + "/edits");
            assertEquals(
                    4,
                    ana.page()
                            .locator(".history li:has-text('Measure 1.1 changed')")
                            .count());
        }
    }

    @Test
    void measuresAreMovedByKeyboardAndByDragAndTheMoveIsUndone() {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT), INSTITUTION)) {
            String plan = begin(visit, "In order");
            for (String title : List.of("One", "Two", "Three")) {
                visit.go(plan);
                measure(visit, title);
            }
            visit.page().setViewportSize(1280, 1600);
            Page page = visit.go(plan).page();
            page.locator(".draft-row").first().locator("button[value=DOWN]").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**moved=**");
            assertEquals(List.of("Two", "One", "Three"), titles(page));
            page.keyboard().press("Enter");
            page.locator(".draft-row:nth-child(3) h4:has-text('One')").waitFor();
            assertEquals(List.of("Two", "Three", "One"), titles(page));

            drag(page, ".draft-row:nth-child(3) .grip", ".draft-row:nth-child(1) h4");
            page.locator(".draft-row:first-child h4:has-text('One')").waitFor();
            assertEquals(List.of("One", "Two", "Three"), titles(page));

            page.click("text=Undo: Measure 1.1 moved");
            page.locator(".draft-row:nth-child(3) h4:has-text('One')").waitFor();
            assertEquals(List.of("Two", "Three", "One"), titles(page));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aMeasureIsChangedInItsPlace() {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT), INSTITUTION)) {
            String plan = begin(visit, "In place");
            measure(visit, "As it was");
            Page page = visit.go(plan).page();
            page.locator(".draft-row [data-focus]").first().focus();
            page.keyboard().press("Enter");
            page.locator("[name='title.sq']:focus").waitFor();
            page.fill("[name='deadline.en']", "whenever");
            page.locator(".understood-as.is-late").first().waitFor();
            page.fill("[name='deadline.en']", "31 May 2031");
            page.locator("text=due by 31 May 2031").waitFor();
            page.click("button[value='add:activities']");
            page.locator("[name='activities.0.text.sq']:focus").waitFor();
            page.keyboard().type("Hapi i parë");
            page.click(".edit-form .actions button");
            page.locator(".draft-row:has-text('1 step')").waitFor();
            assertTrue(page.textContent("#draft-toolbar").contains("Undo: Measure 1.1 changed"));
            assertEquals(plan, page.url().substring(page.url().indexOf("/en/")));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        try (Visit visit = signedIn(Browser.visitWithoutScripts(port), INSTITUTION)) {
            String plan = begin(visit, "Without scripts");
            String form = measure(visit, "As it was");
            Page page = visit.go(form).page();
            page.click("button[value='add:owners']");
            page.fill("[name='owners.0.name.sq']", "Ministria e Mbrojtjes");
            page.click("button[value='add:budget']");
            page.fill("[name='budget.0.year']", "soon");
            page.click(".edit-form .actions button");
            assertTrue(page.textContent(".edit-form").contains("Write a year with four digits"));
            assertEquals("Ministria e Mbrojtjes", page.inputValue("[name='owners.0.name.sq']"));
            page.fill("[name='budget.0.year']", "2030");
            page.fill("[name='budget.0.planned']", "1 000 000 lekë");
            page.click(".edit-form .actions button");
            assertEquals(plan, page.url().substring(page.url().indexOf("/en/")).replaceAll("#.*", ""));
            assertTrue(page.textContent(".draft-row").contains("1 budget line"));
        }
    }

    @Test
    void everyPageIsWithoutBarriersInLightAndInDark() {
        try (Visit visit = signedIn(Browser.visit(port, 1280, ColorScheme.LIGHT), INSTITUTION)) {
            String plan = begin(visit, "Barriers");
            String form = measure(visit, "A measure");
            List<String> barriers = new ArrayList<>();
            for (String path : List.of(
                    "/en/desk/plans",
                    "/en/desk/plans/new",
                    plan,
                    plan + "/head",
                    plan + "/group?of=1",
                    plan + "/groups/new",
                    plan + "/edits",
                    form)) {
                visit.go(path);
                for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    barriers.addAll(visit.barriers());
                }
                visit.page().setViewportSize(320, 800);
                assertTrue(visit.overflow() <= 0, () -> path + " is wider than a small phone");
                visit.page().setViewportSize(1280, 900);
            }
            assertEquals(List.of(), barriers);
        }
    }

    /// Drags as a hand does, little by little, in a window that shows both places.
    private static void drag(Page page, String from, String to) {
        page.waitForLoadState();
        BoundingBox grip = page.locator(from).boundingBox();
        BoundingBox target = page.locator(to).boundingBox();
        page.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        page.mouse().down();
        page.mouse().move(grip.x, grip.y - 8, new Mouse.MoveOptions().setSteps(4));
        page.mouse().move(target.x + 20, target.y + 2, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    /// Begins a plan of one group; the address of its page.
    private static String begin(Visit visit, String title) {
        Page page = visit.go("/en/desk/plans/new").page();
        page.fill("[name='title.en']", title);
        page.fill("[name=periodStart]", "2029-01-01");
        page.fill("[name=periodEnd]", "2032-12-31");
        page.click(".edit-form .actions button");
        page.click("main >> text=Add a group >> nth=-1");
        page.fill("[name='title.en']", "The group");
        page.click(".edit-form .actions button");
        page.locator("#group-1").waitFor();
        return page.url().substring(page.url().indexOf("/en/"));
    }

    /// Adds a measure to the plan whose page is shown; the address of its form.
    private static String measure(Visit visit, String title) {
        Page page = visit.page();
        page.click("text=Add: measure");
        page.fill("[name='title.en']", title);
        page.click(".edit-form .actions button");
        Locator row = page.locator(".draft-row:has-text('" + title + "')");
        row.waitFor();
        return String.valueOf(row.locator("[data-focus]").getAttribute("href"));
    }

    private static void fill(Visit visit, String field, String text) {
        visit.page().fill("[name='" + field + "']", text);
    }

    private static String value(Visit visit, String field) {
        return visit.page().inputValue("[name='" + field + "']");
    }

    private static void save(Visit visit) {
        visit.page().click(".edit-form .actions button");
        visit.page().locator(".flash").waitFor();
    }

    private static String flash(Visit visit) {
        return visit.page().textContent(".flash");
    }

    private static List<String> titles(Page page) {
        return page.locator(".draft-row h4").allTextContents().stream()
                .map(text -> text.replaceAll("^\\s*\\S+\\s+", "").strip())
                .toList();
    }

    private static Visit signedIn(Visit visit, String account) {
        Page page = visit.go("/en/desk").page();
        page.fill("[name=username]", account);
        page.fill("[name=password]", "besa-demo");
        page.click("form:has(#password) button:has-text('Sign in')");
        return visit;
    }
}
