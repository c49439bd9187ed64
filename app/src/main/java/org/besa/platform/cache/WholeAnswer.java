package org.besa.platform.cache;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request as it must be for its answer to serve everybody: for the body too, and whatever this reader has already.
final class WholeAnswer extends HttpServletRequestWrapper {

    private static final Set<String> ABOUT_THIS_READER =
            Set.of("if-none-match", "if-modified-since", "cookie", "accept-encoding");

    private final Capture capture;

    WholeAnswer(HttpServletRequest request, Capture capture) {
        super(request);
        this.capture = capture;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isAboutThisReader(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isAboutThisReader(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isAboutThisReader(name))
                .toList());
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public long getDateHeader(String name) {
        return isAboutThisReader(name) ? -1 : super.getDateHeader(name);
    }

    private static boolean isAboutThisReader(String name) {
        return ABOUT_THIS_READER.contains(name.toLowerCase(Locale.ROOT));
    }

    /// What is written later, by another thread, goes to this reader alone.
    @Override
    public AsyncContext startAsync() {
        letGo();
        return super.startAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        letGo();
        return super.startAsync(request, response);
    }

    private void letGo() {
        try {
            capture.letGo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
