package org.besa.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The system's Chromium, started once for all browser tests of a run. Nothing is downloaded: `BESA_CHROMIUM` names the
/// program, else it is looked for where systems put it.
public final class Browser {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final com.microsoft.playwright.Browser CHROMIUM = start();

    private Browser() {}

    /// A new visitor without cookies.
    ///
    /// @param port of the application on this machine
    /// @param width of the window in CSS pixels
    public static Visit visit(int port, int width, ColorScheme scheme) {
        return new Visit(
                CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
                "http://127.0.0.1:" + port);
    }

    /// A new visitor without cookies who calls this machine by its name.
    public static Visit visitByName(int port) {
        return new Visit(
                CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(1280, 900)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
                "http://localhost:" + port);
    }

    /// A new visitor whose browser runs no scripts.
    public static Visit visitWithoutScripts(int port) {
        return new Visit(
                CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(false)),
                "http://127.0.0.1:" + port);
    }

    private static com.microsoft.playwright.Browser start() {
        List<String> arguments = new ArrayList<>();
        if (Objects.equals(System.getProperty("user.name"), "root")) {
            // Chromium refuses to build its sandbox as root
            arguments.add("--no-sandbox");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(arguments));
    }

    private static Path executable() {
        String named = System.getenv("BESA_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("""
                        The browser tests need Chromium. Install it (on Debian: apt-get install chromium) \
                        or name it: BESA_CHROMIUM=/path/to/chromium"""));
    }
}
