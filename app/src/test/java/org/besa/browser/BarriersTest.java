package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// That a visitor notices barriers where there are some.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(WholeApplication.AND_ITS_BROWSER)
class BarriersTest {

    private static final String WRONG = """
            <!doctype html>
            <html lang="en">
            <head>
            <title>Wrong</title>
            <style>@media (prefers-color-scheme: dark) { p { color: #333; background: #222; } }</style>
            </head>
            <body><main><h1>Wrong</h1><input type="text"><p>Dark on dark.</p></main></body>
            </html>
            """;

    @Test
    void eachIsFoundInLightAndInDark() {
        try (Visit visit = Browser.visit(0, 1280, ColorScheme.LIGHT)) {
            visit.page().setContent(WRONG);
            assertEquals(List.of("label"), rules(visit));
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of("color-contrast", "label"), rules(visit));
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static List<String> rules(Visit visit) {
        return visit.barriers().stream()
                .map(barrier -> barrier.replaceAll("(?s)^\\S+ |:.*", ""))
                .sorted()
                .toList();
    }
}
