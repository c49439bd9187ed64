package org.besa.platform.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.platform.web.StaticFiles;
import org.jspecify.annotations.Nullable;

/// Decides whether an answer may be kept for all readers, and what of its head belongs to it.
///
/// Kept is what a public address answers with 200, as long as whoever made it did not say otherwise: with a cookie, a
/// session, `Cache-Control: no-store` or `private`, or a `Vary` that names more than the coding.
public final class Keeping {

    static final String QUESTION = Keeping.class.getName() + ".question";
    static final String MAKING = Keeping.class.getName() + ".making";

    private static final String CACHE_CONTROL = "Cache-Control";

    /// What is asked again each time shows an edit at once; most are told that nothing changed.
    private static final String ASK_AGAIN = "no-cache";

    private static final String NEVER = "no-cache, no-store, max-age=0, must-revalidate";

    /// The page of an address depends on these beside the address; with the last two nothing is kept.
    private static final String VARY = "Accept-Encoding, Cookie, HX-Request";

    private static final Set<String> NOT_OF_THE_ANSWER = Set.of(
            "content-type",
            "content-length",
            "content-language",
            "etag",
            "vary",
            "accept-ranges",
            "date",
            "connection");

    /// How much a reader may still ask is said to that reader alone.
    private static final String ALLOWANCE = "ratelimit";

    private Keeping() {}

    /// Whether the answer to a request may be kept for others, so that it must not be said to be this reader's own.
    public static boolean isWanted(HttpServletRequest request) {
        return request.getAttribute(MAKING) != null;
    }

    /// Says that an answer is for nobody but its reader, unless somebody said how it is to be kept.
    static void forbid(HttpServletResponse response) {
        if (response.getHeader(CACHE_CONTROL) == null) {
            response.setHeader(CACHE_CONTROL, NEVER);
        }
    }

    /// The answer to keep; empty when it must not be kept.
    static Optional<Answer> answer(Question question, HttpServletRequest request, Capture made) {
        if (!made.isHeld() || !isForAll(request, made)) {
            return Optional.empty();
        }
        byte[] plain = made.bytes();
        String type = made.getContentType();
        String digest = digest(plain, String.valueOf(type));
        byte[] gzip = Compression.gzip(plain);
        return Optional.of(new Answer(
                question.edition(),
                digest,
                type,
                headers(request, made),
                new Form(Coding.PLAIN, plain, digest),
                gzip == null ? null : new Form(Coding.GZIP, gzip, digest),
                null));
    }

    private static boolean isForAll(HttpServletRequest request, HttpServletResponse made) {
        return made.getStatus() == HttpServletResponse.SC_OK
                && made.getHeader("Set-Cookie") == null
                && request.getSession(false) == null
                && made.getHeader("Content-Encoding") == null
                && values(made, CACHE_CONTROL).noneMatch(value -> value.equals("no-store") || value.equals("private"))
                && values(made, "Vary").allMatch(value -> value.isEmpty() || value.equals("accept-encoding"));
    }

    private static Stream<String> values(HttpServletResponse response, String header) {
        return response.getHeaders(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Answer.Header> headers(HttpServletRequest request, Capture made) {
        List<Answer.Header> headers = new ArrayList<>();
        for (String name : made.getHeaderNames()) {
            if (isOfTheAnswer(name.toLowerCase(Locale.ROOT))) {
                made.getHeaders(name).forEach(value -> headers.add(new Answer.Header(name, value)));
            }
        }
        if (made.getHeader(CACHE_CONTROL) == null) {
            headers.add(new Answer.Header(CACHE_CONTROL, ASK_AGAIN));
        }
        String language = language(made);
        if (language != null) {
            headers.add(new Answer.Header("Content-Language", language));
        }
        headers.add(new Answer.Header("Vary", StaticFiles.contain(request.getRequestURI()) ? "Accept-Encoding" : VARY));
        return List.copyOf(headers);
    }

    private static boolean isOfTheAnswer(String name) {
        return !NOT_OF_THE_ANSWER.contains(name) && !name.contains(ALLOWANCE);
    }

    private static @Nullable String language(Capture made) {
        String said = made.getHeader("Content-Language");
        Locale locale = made.language();
        return said != null || locale == null ? said : locale.toLanguageTag();
    }

    private static String digest(byte[] plain, String type) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(type.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] all = digest.digest(plain);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
