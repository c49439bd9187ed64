package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Span;
import org.besa.monitoring.sheets.FilledSheet;
import org.besa.plans.Approvals;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A monitoring report is written by the secretariat, commented by an institution and answered; so is what it is made
/// of: reports of measures, sheets, indicators, what those outside of government say. All on pages without barriers.
@WholeApplication
class ReportsInTheBrowserTest {

    private static final String LIST = "/desk/monitoring-reports";

    @LocalServerPort
    int port;

    @Autowired
    Institutions institutions;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    NewPeriods periods;

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

            secretariat.go("/en/desk/sittings");
            String sitting = below(secretariat.page().locator(".work-line a").last());
            assertEquals(
                    List.of(),
                    barriers(
                            secretariat,
                            "/en",
                            LIST,
                            report,
                            report + "/sections/risks",
                            report + "/recommendations",
                            "/desk/recommendations",
                            "/desk/sittings",
                            sitting,
                            "/reports",
                            "/reports/2021-h1-strategy-action-plan"));
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

    @Test
    void aReportIsKeptAsOftenAsSomethingIsTyped() {
        try (Visit visit = signedIn("institution").go("/sq/desk/reports")) {
            Page page = visit.page();
            page.locator(".work-line a").last().click();
            type(page, "[name='done.1.sq']", "Puna nisi");
            type(page, "[name='done.1.sq']", "Puna nisi në mars");
            type(page, "[name='done.2.sq']", "Dy takime u mbajtën");
            Page again = page.context().newPage();
            again.navigate(page.url());
            assertEquals("Puna nisi në mars", again.inputValue("[name='done.1.sq']"));
            assertEquals("Dy takime u mbajtën", again.inputValue("[name='done.2.sq']"));

            page.fill("[name='done.1.sq']", "Puna nisi në prill");
            page.locator(".report-form .actions .secondary").click();
            page.locator(".flash:not(.is-late)").waitFor();
            assertEquals("Puna nisi në prill", page.inputValue("[name='done.1.sq']"), "nobody clashes with themselves");
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static void type(Page page, String field, String words) {
        page.fill(field, words);
        page.waitForResponse(
                answer -> answer.url().endsWith("?quiet=true"),
                () -> page.keyboard().press("Tab"));
        page.locator("#kept:has-text('U ruajt')").waitFor();
    }

    @Test
    void aSheetGoesOutAndComesBackOnPagesWithoutBarriers() {
        try (Visit visit = signedIn("institution").go("/sq/desk/reports")) {
            Page page = visit.page();
            String form = below(page.locator("a[href$='/sheet']").last());
            byte[] file = new FilledSheet(page.request()
                            .get("/en" + form + ".xlsx?language=en")
                            .body())
                    .type("1.1", "Status", "Nearly done")
                    .type("1.2", "What was done, 1", "A list was drawn up")
                    .save();
            visit.go("/sq" + form);
            page.setInputFiles("#file", new FilePayload("raportet.xlsx", "application/octet-stream", file));
            page.locator("form.upload button").click();
            page.waitForURL("**/desk/sheets/*");
            String sheet = page.url().replaceFirst(".*/sq/", "/");
            List<String> barriers = barriers(visit, "/sq", "/desk/reports", form, sheet);
            page.locator("form[action$='/application'] button").click();
            page.locator(".flash").waitFor();
            assertEquals(
                    200,
                    page.request()
                            .get(page.locator("a[href$='/refused.xlsx']").getAttribute("href"))
                            .status());
            barriers.addAll(barriers(visit, "/sq", sheet));
            assertEquals(List.of(), barriers);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void indicatorsOfGoalsAreEnteredAndVerifiedOnPagesWithoutBarriers() {
        UUID ministry =
                institutions.findByCode("ministria-mbrojtjes").orElseThrow().id();
        Period year = periods.open(
                NewPeriod.ofPlan(Span.YEAR, LocalDate.of(2025, 1, 1), planWithIndicator(ministry)),
                TestActors.coordinator());
        String path = "/desk/periods/" + year.id() + "/indicators";
        try (Visit institution = signedIn("institution").go("/sq" + path);
                Visit coordinator = signedIn("coordinator")) {
            List<String> barriers = barriers(institution, "/sq", path);
            institution.page().fill("[name=value]", "gjysma");
            institution.page().locator("form:has([name=value]) button").click();
            assertEquals("gjysma", institution.page().inputValue("[name=value]"));
            institution.page().fill("[name=value]", "47,5");
            institution.page().locator("form:has([name=value]) button").click();
            institution.page().locator(".flash:not(.is-late)").waitFor();
            barriers.addAll(barriers(coordinator, "/en", path, "/desk/periods/" + year.id()));
            coordinator.go("/en" + path);
            coordinator.page().locator("form[action$='/verification'] button").click();
            coordinator.page().locator(".flash:not(.is-late)").waitFor();
            assertEquals(List.of(), barriers);
        }
    }

    private UUID planWithIndicator(UUID ministry) {
        Owner owner = new Owner(Owner.Role.LEAD, ministry, null, LocalizedText.of("Ministria", "The ministry"));
        PlanContent content = ContentBuilder.plan()
                .titled("Plani me tregues", "The plan with an indicator")
                .measure("1.1", LocalizedText.of("Matja", "The measuring"), "March 2025", owner)
                .build();
        IndicatorText trust = new IndicatorText(
                LocalizedText.of("Besimi i publikut", "Trust of the public"),
                LocalizedText.of("40 %", "40 %"),
                LocalizedText.of("60 %", "60 %"),
                LocalizedText.EMPTY,
                null);
        return new PublishedPlans(plans, approvals)
                .publish(
                        "plani-me-tregues",
                        "strategy-action-plan",
                        ministry,
                        content.withGroups(content.groups().stream()
                                .map(group -> new Group(
                                        group.code(),
                                        null,
                                        group.title(),
                                        group.description(),
                                        group.indicator(),
                                        List.of(trust),
                                        group.problems(),
                                        group.measures()))
                                .toList()))
                .plan();
    }

    @Test
    void whatThoseOutsideSayIsSaidOnPagesWithoutBarriers() {
        try (Visit monitor = signedIn("monitor").go("/en/desk/observations")) {
            Page page = monitor.page();
            String observation = below(page.locator("tbody a").first());
            List<String> barriers =
                    barriers(monitor, "/en", "/desk", "/desk/observations", observation, "/desk/assessments");
            monitor.go("/sq" + observation);
            page.fill("[name='text.sq']", "Faqja nuk hapet");
            page.fill("[name=organisation]", "");
            page.locator("main form.edit-form button").click();
            page.locator("[role=alert]").waitFor();
            assertEquals("Faqja nuk hapet", page.inputValue("[name='text.sq']"));

            monitor.go("/sq/desk/assessments");
            page.locator("li details summary").first().click();
            page.locator("li details[open] [name='note.sq']").fill("Shkak i shkruar");
            page.locator("li details[open] button").click();
            page.locator("[role=alert]").waitFor();
            assertEquals("Shkak i shkruar", page.inputValue("details[open] [name='note.sq']"));
            barriers.addAll(monitor.barriers());
            assertEquals(List.of(), barriers);
            assertTrue(
                    monitor.complaints().stream().allMatch(one -> one.contains("422")),
                    () -> "more than what was refused: " + monitor.complaints());
        }
    }

    /// Where a link leads, below the language.
    private static String below(Locator link) {
        return link.getAttribute("href").replaceFirst("^/(sq|en)", "");
    }

    /// With everything that is folded shown.
    private static List<String> barriers(Visit visit, String language, String... paths) {
        List<String> barriers = new ArrayList<>();
        for (String path : paths) {
            visit.go(language + path);
            visit.page().evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })");
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
