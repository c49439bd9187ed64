package org.besa.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// From where something was asked, as far as that can be told.
///
/// @param address of the network, empty when it came from no request
/// @param agent what the browser says of itself, cut to what is worth keeping; empty when it says nothing
public record Origin(String address, String agent) implements Serializable {

    /// Nobody's: what the program does by itself.
    public static final Origin PROGRAM = new Origin("", "");

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    /// Marks in what browsers say of themselves, the more telling first: most claim to be others too.
    private static final SequencedMap<String, String> BROWSERS = new LinkedHashMap<>();

    private static final SequencedMap<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    /// That of a request.
    public static Origin of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return new Origin(
                request.getRemoteAddr(), agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST)));
    }

    /// That of the request at hand; [#PROGRAM] when there is none.
    public static Origin current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : PROGRAM;
    }

    /// Browser and system in words ("Firefox, Windows"); empty when the browser does not tell.
    public String device() {
        String browser = first(BROWSERS);
        String system = first(SYSTEMS);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    /// As details of an entry of the audit trail.
    public Map<String, String> details() {
        return Map.of("address", address, "device", device());
    }

    private String first(SequencedMap<String, String> marks) {
        return marks.entrySet().stream()
                .filter(mark -> agent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
