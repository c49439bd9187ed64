package org.besa.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// One visitor's window, which notes what a visitor would not see: errors of scripts, requests to other hosts.
public final class Visit implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "\n}";

    /// Every rule is run, and only what is wrong is told: the long list of what is right takes longer than the
    /// rules.
    private static final String VIOLATIONS = """
            async rules => {
                const found = await axe.run({
                    runOnly: {type: 'tag', values: rules},
                    resultTypes: ['violations'],
                });
                return found.violations.flatMap(rule => rule.nodes.map(node =>
                    `${location.href} ${rule.id}: ${rule.help} at ${node.target} ${node.failureSummary}`));
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, String origin) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " in the console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                complaints.add("request to another host: " + request.url());
            }
        });
    }

    /// Opens an address and waits until it is there.
    public Visit go(String path) {
        page.navigate(path);
        return this;
    }

    /// The window itself.
    public Page page() {
        return page;
    }

    /// What axe finds wrong on the page, one line a finding. What axe itself makes the browser complain about is
    /// forgotten. It is asked without its builder, which hands axe over three times and opens another window to
    /// put frames together: a page of Besa has none.
    public List<String> barriers() {
        assertEquals(1, page.frames().size(), "frames are not looked into");
        List<String> before = complaints();
        if (page.evaluate("'axe' in window").equals(false)) {
            page.evaluate(AXE);
        }
        List<String> barriers = ((List<?>) page.evaluate(VIOLATIONS, RULES))
                .stream().map(String::valueOf).toList();
        complaints.clear();
        complaints.addAll(before);
        return barriers;
    }

    /// How many pixels the page is wider than the window.
    public int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    /// Errors and foreign requests noted so far.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
