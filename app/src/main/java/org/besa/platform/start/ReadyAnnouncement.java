package org.besa.platform.start;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints where Besa can be visited, as soon as it can, and when that ends.
@Component
class ReadyAnnouncement {

    private final List<ReadyNotice> notices;
    private final String address;
    private final PrintStream out;
    private volatile boolean announced;

    @SuppressWarnings("SystemOut") // the terminal is where this is read
    ReadyAnnouncement(List<ReadyNotice> notices, @Value("${server.address:127.0.0.1}") String address) {
        this.notices = notices;
        this.address = address;
        this.out = System.out;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
            int port = Objects.requireNonNull(context.getWebServer()).getPort();
            List<String> lines = new ArrayList<>();
            lines.add("");
            lines.add("Besa is ready at http://" + visitableHost(address) + ":" + port);
            notices.forEach(notice -> lines.addAll(notice.lines()));
            lines.add("Ctrl-C stops it.");
            lines.add("");
            announced = true;
            // in one piece: who waits for the address may stop Besa at once, and that is said too
            out.println(String.join(System.lineSeparator(), lines));
        }
    }

    @EventListener
    void announce(ContextClosedEvent event) {
        if (announced) {
            out.println("Stopping Besa …");
        }
    }

    /// The name by which a browser on this machine reaches the address that the server listens on.
    static String visitableHost(@Nullable String address) {
        return switch (address) {
            case null -> "localhost";
            case "", "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
            case String other when other.contains(":") -> "[" + other + "]";
            case String other -> other;
        };
    }
}
