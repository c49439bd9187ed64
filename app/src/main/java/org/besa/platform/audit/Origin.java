package org.besa.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// From where an act came.
///
/// @param address of the network, null when it came from no request
/// @param device what the browser says of itself, null when it says nothing
record Origin(@Nullable String address, @Nullable String device) {

    private static final Origin PROGRAM = new Origin(null, null);
    private static final int LONGEST = 200;

    static Origin ofRequest() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return PROGRAM;
        }
        HttpServletRequest request = attributes.getRequest();
        String device = request.getHeader("User-Agent");
        return new Origin(
                request.getRemoteAddr(),
                device == null ? null : device.substring(0, Math.min(device.length(), LONGEST)));
    }

    String means() {
        return address == null ? "PROGRAM" : "WEB";
    }

    /// What the entry says of who acts.
    Map<String, Object> of(String name) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", name);
        if (address != null) {
            said.put("address", address);
        }
        if (device != null) {
            said.put("device", device);
        }
        return said;
    }
}
