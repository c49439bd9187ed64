package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a running server tells browsers and strangers.
@WholeApplication
class ServedSafelyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Content-Type-Options | nosniff
            X-Frame-Options        | DENY
            Referrer-Policy        | same-origin
            Permissions-Policy     | camera=(), microphone=(), geolocation=()
            """)
    void aPageForbidsWhatItDoesNotNeed(String header, String value) throws Exception {
        assertEquals(value, header(get("/en/"), header));
    }

    /// Pages, files, errors of Besa and errors of the web server in front of it.
    @ParameterizedTest
    @CsvSource({
        "/en/, 200",
        "/en/desk, 302",
        "/en/sign-in, 200",
        "/en/nothing-here, 404",
        "/en/plans?kind=%ff, 400",
        "/en/plans/..;/desk, 400",
        "/en/plans/%2F, 400",
        "/actuator/health, 200",
        "/actuator/env, 404",
        "/robots.txt, 200",
        "/assets/, 308",
        "/sitemap.xml, 200",
        "/api/v1/plans, 200",
        "/api/v1/nothing, 404",
        "/data, 302",
        "/.git/config, 302",
        "/en/.git/config, 404"
    })
    void everyAnswerSaysWhatABrowserMayDoWithIt(String address, int status) throws Exception {
        HttpResponse<String> answer = get(address);
        assertEquals(status, answer.statusCode());
        assertFalse(answer.body().contains("org.besa") || answer.body().contains("Tomcat"), answer::body);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertTrue(header(answer, "Content-Security-Policy").contains("base-uri 'none'"));
        assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"));
        assertEquals(
                address.startsWith("/api/") ? "cross-origin" : "same-origin",
                header(answer, "Cross-Origin-Resource-Policy"));
        assertEquals("", header(answer, "Server"));
        if (!answer.body().isEmpty()) {
            assertTrue(answer.headers().firstValue("Content-Type").isPresent());
        }
    }

    @Test
    void alsoWhatTheWebServerItselfTurnsAwaySaysIt() throws Exception {
        for (HttpResponse<String> answer : List.of(
                send(request("/en/").method("TRACE", BodyPublishers.noBody())),
                send(request("/en/").header("X-Long", "x".repeat(20_000))))) {
            assertTrue(answer.statusCode() >= 400, answer::body);
            assertFalse(answer.body().contains("Tomcat"), answer::body);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
        }
    }

    @Test
    void whoIsLedToSignInIsLedByAnAddressOfThisSite() throws Exception {
        assertEquals("/en/sign-in", header(get("/en/desk"), "Location"));
    }

    @Test
    void theWorkspaceIsNotKeptByBrowsers() throws Exception {
        assertTrue(header(get("/en/sign-in"), "Cache-Control").contains("no-store"));
        assertTrue(header(get("/en/desk"), "Cache-Control").contains("no-store"));
    }

    @Test
    void aHeadThatIsTooLargeAndTooManyFieldsAreTurnedAway() throws Exception {
        assertEquals(
                400, send(request("/en/").header("X-Long", "x".repeat(20_000))).statusCode());
        String fields = "a=1&".repeat(20_000);
        int status = send(request("/en/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)))
                .statusCode();
        assertTrue(status == 400 || status == 403 || status == 413, () -> "answered " + status);
    }

    @Test
    void aPageMayLoadNothingFromElsewhereAndBeFramedByNobody() throws Exception {
        String policy = header(get("/en/"), "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("http") || policy.contains("*"), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/plans", "/en/institutions", "/en/sign-in"})
    void aPageNamesNothingFromElsewhereToLoad(String page) throws Exception {
        Matcher loaded = Pattern.compile(
                        "<(?:script|link(?! rel=\"(?:canonical|alternate)\")|img|iframe|source)[^>]+(?:src|href)=\"(?:https?:)?//[^\"]+")
                .matcher(get(page).body());
        assertFalse(loaded.find(), () -> loaded.group());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/plans", "/en/nothing-here", "/actuator/env"})
    void aVisitorGetsNoCookie(String address) throws Exception {
        assertEquals("", header(get(address), "Set-Cookie"));
    }

    @Test
    void theCookieOfASessionIsForHttpsAloneBehindAWebServerThatSpeaksIt() throws Exception {
        HttpResponse<String> answer = send(request("/en/sign-in").header("X-Forwarded-Proto", "https"));
        String cookie = header(answer, "Set-Cookie");
        assertTrue(
                cookie.startsWith("__Host-besa=") && cookie.contains("Path=/;") && !cookie.contains("Domain"), cookie);
        assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertEquals(
                "max-age=31536000", header(answer, "Strict-Transport-Security").strip());
    }

    @Test
    void withoutHttpsTheCookieHasAPlainNameThatBrowsersTake() throws Exception {
        String cookie = header(get("/en/sign-in"), "Set-Cookie");
        assertTrue(cookie.startsWith("besa=") && !cookie.contains("Secure"), cookie);
        String name = cookie.substring("besa=".length(), cookie.indexOf(';'));
        // 216 bits, written twice in letters of six bits
        assertEquals(48, name.length(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/sign-in", "/en/desk/account/password", "/en/plans", "/en/recovery"})
    void aForgedFormOfNobodyBeginsNoSession(String address) throws Exception {
        long before = sessions();
        HttpResponse<String> answer = send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=forged&username=x")));
        assertEquals("", header(answer, "Set-Cookie"));
        assertEquals(before, sessions());
    }

    private long sessions() {
        return jdbc.sql("select count(*) from access.session").query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /actuator/health,     200",
        "GET,    /actuator/env,        404",
        "GET,    /actuator/heapdump,   404",
        "GET,    /error,               404",
        "HEAD,   /robots.txt,          200",
        "GET,    /en/nothing-here,     404",
        "GET,    /en/plans?kind=%ff,   400",
        "GET,    /en/plans/..;/desk,   400",
        "TRACE,  /en/,                 405",
        "OPTIONS,/en/,                 404",
        "PUT,    /en/,                 403",
        "DELETE, /en/plans,            403",
        "POST,   /en/sign-in,          403"
    })
    void whatIsNotOfferedIsRefused(String method, String address, int status) throws Exception {
        HttpResponse<String> answer = send(request(address).method(method, BodyPublishers.noBody()));
        assertEquals(status, answer.statusCode());
        assertFalse(answer.body().contains("Exception"), answer::body);
    }

    @Test
    void healthTellsNothingButItself() throws Exception {
        String health = get("/actuator/health").body();
        assertFalse(health.contains("components") || health.contains("PostgreSQL"), health);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
