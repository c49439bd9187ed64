package org.besa.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// One visitor's window, which notes what a visitor would not see: errors of scripts, requests to other hosts.
public final class Visit implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
    /// forgotten.
    public List<String> barriers() {
        List<String> before = complaints();
        List<String> barriers = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + " " + rule.getId() + ": " + rule.getHelp() + " at "
                                        + node.getTarget() + " " + node.getFailureSummary()))
                        .toList();
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
