package org.besa.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Where a request comes from, as far as that can be told.
///
/// @param address of the network
/// @param device browser and system in words ("Firefox, Windows"); empty when the browser does not tell
public record Origin(String address, String device) implements Serializable {

    private static final long serialVersionUID = 1L;

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
        return new Origin(request.getRemoteAddr(), device(request.getHeader("User-Agent")));
    }

    /// Nobody's: what the program does by itself.
    public static Origin none() {
        return new Origin("", "");
    }

    /// As details of an entry of the audit trail.
    public Map<String, String> details() {
        return Map.of("address", address, "device", device);
    }

    static String device(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(SequencedMap<String, String> marks, String agent) {
        return marks.entrySet().stream()
                .filter(mark -> agent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
