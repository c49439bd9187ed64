package org.besa.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/// The stylesheets, scripts and pictures that belong to Besa itself: the same for everybody, signed in or not.
///
/// Pages name them by their content ([Page#asset]). What is so named never changes and may be kept for ever.
public final class StaticFiles implements HandlerInterceptor {

    private static final Pattern VERSIONED =
            Pattern.compile("/assets/.+-[0-9a-f]{32}\\.[a-z0-9]+|/webjars/[^/]+/\\d[^/]*/.+");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    StaticFiles() {}

    /// Whether an address is one of theirs.
    ///
    /// @param path of a request, with everything before the query
    public static boolean contain(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (VERSIONED.matcher(request.getRequestURI()).matches()) {
            response.setHeader("Cache-Control", FOR_EVER);
        }
        return true;
    }
}
