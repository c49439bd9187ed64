package org.besa.platform.api;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.ProblemDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Says with every answer how much a client may still ask, and refuses who asks more (RateLimit header fields, IETF
/// draft httpapi-ratelimit-headers).
final class ApiLimit extends OncePerRequestFilter {

    private final ApiSettings settings;
    private final ClientBuckets buckets;
    private final Texts texts;
    private final JsonMapper json;

    ApiLimit(ApiSettings settings, Texts texts, JsonMapper json) {
        this.settings = settings;
        this.buckets = new ClientBuckets(settings);
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // how much may still be asked is said to this client alone
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (settings.requests() <= 0) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = buckets.count(request.getRemoteAddr());
        response.setHeader(
                "RateLimit-Policy",
                "\"default\";q=%d;w=%d"
                        .formatted(settings.requests(), settings.period().toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"default\";r=%d;t=%d".formatted(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, seconds(probe.getNanosToWaitForRefill()));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long wait) throws IOException {
        Language language =
                request.getHeader("Accept-Language") == null ? Language.EN : Language.of(request.getLocale());
        String detail = texts.text(
                language,
                "api.problem.wait",
                settings.requests(),
                settings.period().toSeconds(),
                wait);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        ProblemDocument.of(request, HttpStatus.TOO_MANY_REQUESTS, detail, texts)));
    }

    /// Rounded up: who waits that long is let in.
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }
}
