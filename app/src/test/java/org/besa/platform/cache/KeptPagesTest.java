package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.besa.platform.web.PublicPaths;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Public answers as readers get them over the wire.
@WholeApplication
@Import(KeptPagesTest.Extra.class)
@Timeout(60)
class KeptPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Edition edition;

    @Autowired
    Counting counting;

    /// A server that has just started still makes its bulk files, which is a change that pages show.
    @BeforeEach
    void changesAreHeardAndNoneIsOnItsWay() throws Exception {
        while (edition.current() == Edition.NONE || get("/data/measures.csv").statusCode() != 200) {
            Thread.sleep(10);
        }
        long before = Edition.NONE;
        while (before != edition.current()) {
            before = edition.current();
            Thread.sleep(100);
        }
        edition.changed();
    }

    @Test
    void aPageIsMadeOnceAndSentToAll() throws Exception {
        int before = counting.made.get();

        String first = text(get("/en/counted"));
        String second = text(get("/en/counted"));

        assertEquals(before + 1, counting.made.get());
        assertEquals(first, second);
    }

    @Test
    void afterAChangeItIsMadeAgain() throws Exception {
        String before = text(get("/en/counted"));

        edition.changed();

        assertNotEquals(before, text(get("/en/counted")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /en/                | text/html;charset=UTF-8 | no-cache | en-GB | Accept-Encoding, Cookie, HX-Request
            /sq/plans           | text/html;charset=UTF-8 | no-cache | sq-AL | Accept-Encoding, Cookie, HX-Request
            /en/plans?q=a       | text/html;charset=UTF-8 | no-cache | en-GB | Accept-Encoding, Cookie, HX-Request
            /assets/besa.css    | text/css                | no-cache | '' | Accept-Encoding
            /robots.txt         | text/plain;charset=UTF-8 | no-cache, public | '' | Accept-Encoding, Cookie, HX-Request
            """)
    void itsHeadSaysHowItMayBeKept(String address, String type, String control, String language, String vary)
            throws Exception {
        get(address);
        HttpResponse<byte[]> kept = get(address, "Accept-Encoding", "gzip");

        assertEquals(200, kept.statusCode());
        assertEquals(type, header(kept, "Content-Type"));
        assertEquals(control, header(kept, "Cache-Control"));
        assertEquals(language, header(kept, "Content-Language"));
        assertEquals(vary, header(kept, "Vary"));
        assertTrue(header(kept, "ETag").matches("\"[\\w-]{22}(-gzip)?\""), header(kept, "ETag"));
        assertEquals("nosniff", header(kept, "X-Content-Type-Options"));
        assertEquals("", header(kept, "Pragma") + header(kept, "Expires") + header(kept, "Set-Cookie"));
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        HttpResponse<byte[]> plain = get("/en/");
        HttpResponse<byte[]> gzip = get("/en/", "Accept-Encoding", "gzip");
        assertNotEquals(header(plain, "ETag"), header(gzip, "ETag"));

        HttpResponse<byte[]> again =
                get("/en/", "Accept-Encoding", "gzip", "If-None-Match", "\"other\", W/" + header(gzip, "ETag"));

        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(header(gzip, "ETag"), header(again, "ETag"));
        assertEquals("no-cache", header(again, "Cache-Control"));
        assertEquals("Accept-Encoding, Cookie, HX-Request", header(again, "Vary"));
    }

    @Test
    void aChangeThatDoesNotShowLeavesWhatTheReaderHas() throws Exception {
        String tag = header(get("/en/"), "ETag");

        edition.changed();

        assertEquals(304, get("/en/", "If-None-Match", tag).statusCode());
    }

    @Test
    void aFormThatTheReaderDoesNotUnderstandIsNotTheOneItHas() throws Exception {
        String tag = header(get("/en/", "Accept-Encoding", "gzip"), "ETag");

        assertEquals(200, get("/en/", "If-None-Match", tag).statusCode());
    }

    @Test
    void compressedOrNotItSaysTheSame() throws Exception {
        String plain = text(get("/en/"));
        HttpResponse<byte[]> gzip = get("/en/", "Accept-Encoding", "gzip");

        assertEquals("gzip", header(gzip, "Content-Encoding"));
        assertTrue(gzip.body().length < plain.length() / 2);
        assertEquals(
                plain,
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void brotliFollowsOnceItIsThere() throws Exception {
        HttpResponse<byte[]> first = get("/en/", "Accept-Encoding", "gzip, br");
        assertEquals("gzip", header(first, "Content-Encoding"));

        HttpResponse<byte[]> later = first;
        while (!header(later, "Content-Encoding").equals("br")) {
            Thread.sleep(10);
            later = get("/en/", "Accept-Encoding", "gzip, br");
        }

        assertTrue(later.body().length < first.body().length);
        assertEquals(
                304,
                get("/en/", "Accept-Encoding", "gzip, br", "If-None-Match", header(first, "ETag"))
                        .statusCode());
    }

    @Test
    void askedForItsHeadAloneItSaysHowLongItIs() throws Exception {
        HttpRequest head = request("/en/counted").HEAD().build();
        int before = counting.made.get();

        String unkept = header(send(head), "Content-Length");
        HttpResponse<byte[]> kept = send(head);

        assertEquals(before + 1, counting.made.get());
        assertEquals(unkept, header(kept, "Content-Length"));
        assertEquals(String.valueOf(get("/en/counted").body().length), unkept);
        assertEquals(0, kept.body().length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cookie        | besa=0123456789
            Authorization | Basic YTpi
            HX-Request    | true
            Range         | bytes=0-9
            """)
    void whoMayBeToldSomethingElseNeitherGetsNorLeavesAKeptPage(String name, String value) throws Exception {
        text(get("/en/counted"));
        int before = counting.made.get();

        HttpResponse<byte[]> own = get("/en/counted", name, value);
        get("/en/counted");

        assertEquals(before + 1, counting.made.get());
        assertEquals("", header(own, "ETag"));
        assertTrue(header(own, "Cache-Control").contains("no-store"));
    }

    @ParameterizedTest
    @CsvSource({"/en/secretive, 200", "/en/negotiated, 200", "/en/session, 200", "/en/nothing, 404", "/en/sign-in, 200"
    })
    void whatIsNotForAllIsNotKept(String address, int status) throws Exception {
        HttpResponse<byte[]> first = get(address);
        HttpResponse<byte[]> second = get(address);

        assertEquals(status, second.statusCode());
        assertEquals("", header(first, "ETag") + header(second, "ETag"));
        assertTrue(header(second, "Cache-Control").matches(".*(no-store|private).*"), header(second, "Cache-Control"));
    }

    @Test
    void whatIsTooLongToKeepIsSentAllTheSame() throws Exception {
        HttpResponse<byte[]> answer = get("/en/long");

        assertEquals(Extra.LONG, answer.body().length);
        assertEquals("", header(answer, "ETag"));
    }

    @Test
    void aFileOfBytesIsKeptAsItIs() throws Exception {
        int before = counting.made.get();

        HttpResponse<byte[]> first = get("/en/file.pdf", "Accept-Encoding", "gzip, br");
        HttpResponse<byte[]> second = get("/en/file.pdf", "Accept-Encoding", "gzip, br");

        assertEquals(before + 1, counting.made.get());
        assertEquals("attachment; filename=\"plan.pdf\"", header(second, "Content-Disposition"));
        assertEquals("", header(second, "Content-Encoding"));
        assertEquals(1_000, second.body().length);
        assertEquals(header(first, "ETag"), header(second, "ETag"));
        assertEquals("", header(second, "X-RateLimit-Remaining"));
    }

    @Test
    void aFileNamedByItsContentIsKeptForEver() throws Exception {
        String page = text(get("/en/"));
        String css = page.replaceFirst("(?s).*href=\"(/assets/besa-[^\"]+)\".*", "$1");

        HttpResponse<byte[]> file = get(css, "Cookie", "besa=0123456789", "Accept-Encoding", "gzip");

        assertEquals("public, max-age=31536000, immutable", header(file, "Cache-Control"));
        assertEquals("gzip", header(file, "Content-Encoding"));
    }

    @Test
    void aFileThatIsNotThereIsNotKeptForEver() throws Exception {
        HttpResponse<byte[]> missing = get("/assets/gone-0123456789abcdef0123456789abcdef.css");

        assertEquals(404, missing.statusCode());
        assertEquals("no-store", header(missing, "Cache-Control"));
    }

    @Test
    void nothingButReadingIsAnsweredFromWhatIsKept() throws Exception {
        get("/en/counted");

        HttpRequest post = request("/en/counted").POST(BodyPublishers.noBody()).build();

        assertEquals(403, send(post).statusCode());
    }

    private HttpResponse<byte[]> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = request(address);
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return String.join("; ", answer.headers().allValues(name));
    }

    /// Addresses that answer in every way a module may.
    @TestConfiguration
    static class Extra {

        static final int LONG = 5 << 20;

        @Bean
        PublicPaths extraPaths() {
            return PublicPaths.of(
                    "/counted", "/secretive", "/negotiated", "/session", "/long", "/file.pdf", "/nothing");
        }

        @Bean
        Counting counting() {
            return new Counting();
        }
    }

    @RestController
    static class Counting {

        final AtomicInteger made = new AtomicInteger();

        @GetMapping("/counted")
        String counted() {
            return "made " + made.incrementAndGet();
        }

        @GetMapping("/file.pdf")
        ResponseEntity<byte[]> file() {
            made.incrementAndGet();
            byte[] noise = new byte[1_000];
            new java.util.Random(1).nextBytes(noise);
            return ResponseEntity.ok()
                    .header("Content-Type", "application/pdf")
                    .header("Content-Disposition", "attachment; filename=\"plan.pdf\"")
                    .header("X-RateLimit-Remaining", "9")
                    .body(noise);
        }

        @GetMapping("/secretive")
        ResponseEntity<String> secretive() {
            return ResponseEntity.ok().header("Cache-Control", "private").body("for you");
        }

        @GetMapping("/negotiated")
        ResponseEntity<String> negotiated() {
            return ResponseEntity.ok().header("Vary", "Accept").body("as you like it");
        }

        @GetMapping("/session")
        String session(jakarta.servlet.http.HttpSession session) {
            return "yours is " + session.getId();
        }

        @GetMapping("/long")
        byte[] endless() {
            return new byte[Extra.LONG];
        }
    }
}
