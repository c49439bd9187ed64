package org.besa.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.besa.platform.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the language from the first part of the address (`/sq/plans`, `/en/plans`) and hands the rest on.
///
/// The prefix is made the request's context path, so controllers map `/plans` once and redirects keep the language.
/// A page asked for without a language is redirected to the language the browser prefers.
@Component
@Order(LanguageFilter.ORDER)
class LanguageFilter extends OncePerRequestFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final String[] WITHOUT_LANGUAGE = {
        "/assets/", "/webjars/", "/actuator/", "/error", "/favicon.ico", "/robots.txt", "/api/", "/data/", "/sitemap"
    };

    /// For programs and search engines: one address, whatever the language of who wrote the link.
    private static final String[] ALIKE_IN_ALL = {"/api/", "/data/", "/sitemap"};

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Optional<Language> language = languageOf(path);
        if (language.isPresent() && startsWithOneOf(ALIKE_IN_ALL, belowLanguage(path))) {
            String query = request.getQueryString();
            response.setHeader("Location", belowLanguage(path) + (query == null ? "" : "?" + query));
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        } else if (language.isPresent()) {
            chain.doFilter(new WithLanguage(request, language.get()), response);
        } else if (startsWithOneOf(WITHOUT_LANGUAGE, path)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Vary", "Accept-Language");
            response.setHeader("Location", redirectTarget(request, path));
            response.setStatus(isRead(request) ? HttpServletResponse.SC_FOUND : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    static Optional<Language> languageOf(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
        return Language.find(first);
    }

    private static String belowLanguage(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? "/" : path.substring(end);
    }

    private static boolean startsWithOneOf(String[] prefixes, String path) {
        for (String prefix : prefixes) {
            if (path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static String redirectTarget(HttpServletRequest request, String path) {
        Language preferred =
                request.getHeader("Accept-Language") == null ? Language.SQ : Language.of(preferredLocale(request));
        String query = request.getQueryString();
        Optional<Language> inCapitals = languageOf(path.toLowerCase(Locale.ROOT));
        if (inCapitals.isPresent()) {
            return "/" + inCapitals.get().code() + path.substring(3) + (query == null ? "" : "?" + query);
        }
        // a path of several slashes would be taken for another host
        String below = "/" + path.replaceFirst("^/+", "");
        return "/" + preferred.code() + below + (query == null ? "" : "?" + query);
    }

    private static Locale preferredLocale(HttpServletRequest request) {
        var wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            Locale locale = wanted.nextElement();
            if (Language.find(locale.getLanguage()).isPresent()) {
                return locale;
            }
        }
        return Language.SQ.locale();
    }

    /// The same request with its language as context path.
    private static final class WithLanguage extends HttpServletRequestWrapper {

        private final Language language;

        WithLanguage(HttpServletRequest request, Language language) {
            super(request);
            this.language = language;
        }

        @Override
        public String getContextPath() {
            return "/" + language.code();
        }

        /// Empty when the servlet answers every address and leaves the whole of it to the path info.
        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return path.isEmpty() ? path : below(path);
        }

        @Override
        public @Nullable String getPathInfo() {
            String path = super.getPathInfo();
            return path == null || !super.getServletPath().isEmpty() ? path : below(path);
        }

        private String below(String path) {
            String rest = path.substring(getContextPath().length());
            return rest.isEmpty() ? "/" : rest;
        }

        @Override
        public String getRequestURI() {
            String uri = super.getRequestURI();
            return uri.equals(getContextPath()) ? uri + "/" : uri;
        }

        @Override
        public Locale getLocale() {
            return language.locale();
        }
    }
}
