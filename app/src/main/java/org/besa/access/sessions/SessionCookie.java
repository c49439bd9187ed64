package org.besa.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The cookie of a session. Over HTTPS its name says that only this host, over HTTPS, can have set it; browsers take
/// such a name from nobody else, and over plain HTTP, on a machine of one's own, from nobody at all.
final class SessionCookie implements CookieSerializer {

    private static final String THIS_HOST_ALONE = "__Host-";

    private final CookieSerializer plain;
    private final CookieSerializer secure;

    SessionCookie(String name) {
        plain = cookie(name, false);
        secure = cookie(THIS_HOST_ALONE + name, true);
    }

    /// One for all languages, though each is a context path of its own.
    private static CookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
