package org.besa.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// An error as programs read it (RFC 9457). Its type is the address of a page that explains it.
///
/// @param detail what happened here and what would be right; null when the title says all
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance) {

    /// The media type of such a document.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// The addresses that answer programs.
    public static final String PROGRAMS = "/api/";

    /// The types there are, by the status they are answered with, in the order in which the page explains them.
    public static final Map<HttpStatus, String> TYPES = types();

    private static Map<HttpStatus, String> types() {
        Map<HttpStatus, String> types = new LinkedHashMap<>();
        types.put(HttpStatus.BAD_REQUEST, "bad-request");
        types.put(HttpStatus.FORBIDDEN, "read-only");
        types.put(HttpStatus.NOT_FOUND, "not-found");
        types.put(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        types.put(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
        types.put(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        types.put(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
        return Collections.unmodifiableMap(types);
    }

    /// The document of an error of a request.
    public static ProblemDocument of(
            HttpServletRequest request, HttpStatus status, @Nullable String detail, Texts texts) {
        String type = TYPES.getOrDefault(status, status.is5xxServerError() ? "unexpected" : "bad-request");
        return new ProblemDocument(
                ServletUriComponentsBuilder.fromRequestUri(request)
                        .replacePath("/api")
                        .fragment(type)
                        .build()
                        .toUri(),
                texts.text(language(request), "api.problem." + type),
                status.value(),
                detail,
                path(request));
    }

    /// Whether a program asked.
    static boolean isFor(HttpServletRequest request) {
        return path(request).startsWith(PROGRAMS);
    }

    /// Programs that say nothing are answered in English.
    static Language language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Language.EN : Language.of(request.getLocale());
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }
}
