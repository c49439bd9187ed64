package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody downloads a published plan as a workbook, changes one deadline in it, and uploads it.
@WholeApplication
class OwnFormInTheBrowserTest {

    private static final String PLAN = "/plans/integrity-plan-mod-2025-2028";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void oneChangedDeadlineBecomesAnAmendmentWithThatChange() throws IOException {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT)) {
            Page page = signIn(visit);
            upload(page, edited(page, "December 2026", "March 2029"));

            page.locator("#making").waitFor();
            assertTrue(page.textContent("h1").contains("Integrity"));
            assertEquals(
                    List.of("1 deadline is later."),
                    page.locator("section[aria-labelledby=making] li").allTextContents());
            assertEquals("March 2029", page.locator(".compared ins").first().textContent());
            check(visit);
            assertEquals(List.of(), visit.complaints());

            page.locator("section[aria-labelledby=making] button").click();
            assertTrue(page.locator("[role=alert]").isVisible(), "an amendment needs a reason");
            page.fill("[name=sq]", "Ligji u vonua");
            page.fill("[name=en]", "The law came late");
            page.locator("section[aria-labelledby=making] button").click();

            page.waitForURL("**/desk/plans/*");
            String changes = page.textContent("section[aria-labelledby=changes]");
            assertTrue(changes.contains("1 deadline is later."), changes);
            assertTrue(changes.contains("The law came late"), changes);
        }
    }

    @Test
    void aWorkbookThatWasBrokenSaysWhereAndIsReadAsADocument() throws IOException {
        try (Visit visit = Browser.visit(port, 1280, ColorScheme.LIGHT)) {
            Page page = signIn(visit);
            upload(page, edited(page, "Who may read it", "?"));

            page.locator(".faults").waitFor();
            assertTrue(page.textContent(".faults").contains("row"), page.textContent(".faults"));
            check(visit);

            page.locator("button[value=DOCUMENT]").click();
            String rows = page.textContent("section[aria-labelledby=rows]");
            assertTrue(rows.contains("1.1"), rows);
        }
    }

    /// The plan's workbook in English, with the first cell that holds a text saying something else.
    private Path edited(Page page, String was, String is) throws IOException {
        byte[] content = page.request().get(PLAN + ".xlsx?language=en").body();
        Path file = folder.resolve("plan.xlsx");
        try (InputStream in = new java.io.ByteArrayInputStream(content);
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(file)) {
            cell(book, was).setCellValue(is);
            book.write(out);
        }
        return file;
    }

    private static Cell cell(Workbook book, String text) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getStringCellValue().equals(text)) {
                        return cell;
                    }
                }
            }
        }
        throw new AssertionError("no cell says " + text);
    }

    private static Page signIn(Visit visit) {
        Page page = visit.go("/en/sign-in").page();
        page.fill("[name=username]", "coordinator@demo.besa");
        page.fill("[name=password]", "besa-demo");
        page.locator("main form:has(#password) button:not([type=button])").click();
        page.waitForURL("**/desk");
        return page;
    }

    private static void upload(Page page, Path file) {
        page.navigate("/en/desk/imports/new");
        page.selectOption(
                "#institution", page.locator("#institution option").nth(1).getAttribute("value"));
        page.setInputFiles("#file", file);
        page.locator("form.upload button").click();
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
