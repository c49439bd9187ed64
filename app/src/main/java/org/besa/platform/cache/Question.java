package org.besa.platform.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Collectors;
import org.besa.platform.web.StaticFiles;
import org.jspecify.annotations.Nullable;

/// What an anonymous reader asks for, in so far as the answer depends on it.
///
/// @param address scheme, host, port, path and query; of two orders of the same parameters one
/// @param edition the content's number when it was asked; a question of another edition is another question
record Question(String address, long edition) {

    private static final int LONGEST_ADDRESS = 1_000;

    /// What only a single reader may be told, or a part, or a condition that we do not judge.
    private static final String[] PERSONAL = {"Authorization", "HX-Request", "Range", "If-Match", "If-Unmodified-Since"
    };

    /// The question of a request; null when its answer is for nobody else, or when there is no edition.
    ///
    /// @param sessionCookie name of the cookie by which sessions are known
    static @Nullable Question of(HttpServletRequest request, long edition, String sessionCookie) {
        if (edition == Edition.NONE || !isReading(request)) {
            return null;
        }
        for (String header : PERSONAL) {
            if (request.getHeader(header) != null) {
                return null;
            }
        }
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS
                || (!StaticFiles.contain(path) && hasSession(request, sessionCookie))) {
            return null;
        }
        return new Question(address(request, path, query), edition);
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /// Taken for one whose name only ends like it, a cookie costs time and gives nothing away.
    private static boolean hasSession(HttpServletRequest request, String sessionCookie) {
        Enumeration<String> cookies = request.getHeaders("Cookie");
        while (cookies.hasMoreElements()) {
            if (cookies.nextElement().contains(sessionCookie + "=")) {
                return true;
            }
        }
        return false;
    }

    private static String address(HttpServletRequest request, String path, @Nullable String query) {
        StringBuilder address = new StringBuilder(128)
                .append(request.getScheme())
                .append("://")
                .append(request.getServerName())
                .append(':')
                .append(request.getServerPort())
                .append(path);
        if (query != null) {
            address.append('?').append(inOrder(query));
        }
        return address.toString();
    }

    /// Parameters of the same name keep their order, which can mean something.
    private static String inOrder(String query) {
        return query.indexOf('&') < 0
                ? query
                : Arrays.stream(query.split("&", -1))
                        .sorted(Comparator.comparing(
                                (String parameter) -> parameter.split("=", 2)[0]))
                        .collect(Collectors.joining("&"));
    }
}
