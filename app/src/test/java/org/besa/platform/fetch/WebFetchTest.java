package org.besa.platform.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.besa.platform.fetch.CheckedNames.Names;
import org.besa.platform.fetch.Fetched.Failed;
import org.besa.platform.fetch.Fetched.Fault;
import org.besa.platform.fetch.Fetched.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebFetchTest {

    private static final byte[] PAGE = "<p>Vendimi u miratua</p>".getBytes(StandardCharsets.UTF_8);
    private static final int MOST = 1000;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> resolved = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server = nothing();

    @TempDir
    private Path folder = Path.of("");

    private static HttpServer nothing() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void aServerInside() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().keySet());
        exchange.getResponseHeaders().set("Content-Type", "Text/HTML; charset=utf-8");
        if (path.startsWith("/hops/")) {
            int left = Integer.parseInt(path.substring("/hops/".length()));
            redirect(exchange, left == 0 ? "/page" : "/hops/" + (left - 1));
            return;
        }
        switch (path) {
            case "/page" -> send(exchange, 200, PAGE);
            case "/largest" -> send(exchange, 200, new byte[MOST]);
            case "/larger" -> send(exchange, 200, new byte[MOST + 1]);
            case "/endless" -> endless(exchange);
            case "/slow" -> slow(exchange);
            case "/cut" -> cut(exchange);
            case "/empty" -> send(exchange, 200, new byte[0]);
            case "/strange" -> {
                exchange.getResponseHeaders().set("Content-Type", "<script>");
                send(exchange, 200, PAGE);
            }
            case "/inward" -> redirect(exchange, "http://inside.example:" + port() + "/page");
            case "/number" -> redirect(exchange, "http://127.0.0.1:" + port() + "/page");
            case "/file" -> redirect(exchange, "file:///etc/passwd");
            case "/named" -> redirect(exchange, "http://user@open.example:" + port() + "/page");
            case "/elsewhere" -> redirect(exchange, "http://open.example:22/");
            case "/broken" -> redirect(exchange, "http://[");
            case "/nowhere" -> send(exchange, 302, new byte[0]);
            default -> send(exchange, Integer.parseInt(path.substring(1)), PAGE);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 302, new byte[0]);
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (over.getCount() > 0) {
                out.write(new byte[MOST]);
            }
        }
    }

    private void slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('<');
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, MOST);
        exchange.getResponseBody().write(PAGE);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /// All names mean this machine; only "open.example" may.
    private InetAddress[] names(String host) {
        resolved.add(host);
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private WebFetch fetching(Names names, Duration time) {
        return new WebFetch(new FetchRules(Set.of("Open.example"), Set.of(port()), MOST, time), names);
    }

    private Fetched fetch(String address) throws IOException {
        return fetching(this::names, Duration.ofSeconds(20)).fetch(URI.create(address), folder.resolve("page"));
    }

    private Fetched get(String path) throws IOException {
        return fetch("http://open.example:" + port() + path);
    }

    @Test
    void aPageIsKeptAsItCameWithItsType() throws Exception {
        Page page = assertInstanceOf(Page.class, get("/page"));
        assertEquals("text/html", page.type());
        assertEquals(PAGE.length, page.size());
        assertArrayEquals(PAGE, Files.readAllBytes(folder.resolve("page")));
        assertEquals(
                "application/octet-stream",
                assertInstanceOf(Page.class, get("/strange")).type());
    }

    @Test
    void nothingIsSentButWhatEveryReaderSends() throws Exception {
        get("/page");
        Set<String> headers = Set.of("Accept", "Accept-encoding", "Host", "User-agent", "Connection");
        String sent = asked.getFirst();
        for (String header :
                sent.substring(sent.indexOf('[') + 1, sent.length() - 1).split(", ", -1)) {
            assertTrue(headers.contains(header), header);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/404, GONE",
        "/410, GONE",
        "/401, DENIED",
        "/403, DENIED",
        "/500, SERVER",
        "/503, SERVER",
        "/400, ANSWER",
        "/206, ANSWER",
        "/empty, EMPTY",
        "/cut, ANSWER",
        "/larger, TOO_LARGE",
        "/endless, TOO_LARGE",
        "/inward, INSIDE",
        "/number, INSIDE",
        "/file, ADDRESS",
        "/named, ADDRESS",
        "/elsewhere, PORT",
        "/broken, REDIRECTS",
        "/nowhere, REDIRECTS",
        "/hops/5, REDIRECTS"
    })
    void whyThereIsNoPageIsTold(String path, Fault fault) throws Exception {
        assertEquals(new Failed(fault), get(path));
    }

    @Test
    void asMuchAsIsAllowedIsKept() throws Exception {
        assertEquals(MOST, assertInstanceOf(Page.class, get("/largest")).size());
        Page led = assertInstanceOf(Page.class, get("/hops/4"));
        assertEquals("/page", led.from().getPath(), "five redirects are followed");
    }

    @Test
    void aHostInsideIsNotAskedForAnything() throws Exception {
        assertEquals(new Failed(Fault.INSIDE), fetch("http://inside.example:" + port() + "/page"));
        assertEquals(new Failed(Fault.INSIDE), fetch("http://127.0.0.1:" + port() + "/page"));
        assertEquals(new Failed(Fault.INSIDE), fetch("http://[::1]:" + port() + "/page"));
        assertEquals(List.of(), asked);
    }

    @Test
    void oneInsideAmongTheAddressesOfAHostIsEnoughToRefuseIt() throws Exception {
        Names mixed =
                host -> new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getLoopbackAddress()};
        assertEquals(
                new Failed(Fault.INSIDE),
                fetching(mixed, Duration.ofSeconds(20))
                        .fetch(URI.create("http://mixed.example:" + port() + "/page"), folder.resolve("page")));
    }

    @Test
    void whatWasCheckedIsWhatIsConnectedTo() throws Exception {
        get("/page");
        assertEquals(List.of("open.example"), resolved, "asked for once");
    }

    @Test
    void anAllowedHostHasToKeepEveryOtherRule() throws Exception {
        assertEquals(new Failed(Fault.PORT), fetch("http://open.example:22/"));
        assertEquals(new Failed(Fault.PORT), fetch("http://open.example/"));
        assertEquals(new Failed(Fault.ADDRESS), fetch("ftp://open.example/"));
        assertEquals(new Failed(Fault.ADDRESS), fetch("http://a:b@open.example:" + port() + "/page"));
        assertEquals(List.of(), asked);
    }

    @Test
    void onlyThePortsOfTheWebAreAsked() {
        assertEquals(
                Set.of(80, 443),
                FetchRules.of(Set.of(), 1, Duration.ofSeconds(1)).ports());
    }

    @Test
    void whatDoesNotComeToAnEndIsGivenUp() throws Exception {
        assertEquals(
                new Failed(Fault.TIMEOUT),
                fetching(this::names, Duration.ofMillis(500))
                        .fetch(URI.create("http://open.example:" + port() + "/slow"), folder.resolve("page")));
    }

    @Test
    void aHostThatIsNotThereIsTold() throws Exception {
        Names none = host -> {
            throw new java.net.UnknownHostException(host);
        };
        assertEquals(
                new Failed(Fault.UNKNOWN_HOST),
                fetching(none, Duration.ofSeconds(20))
                        .fetch(URI.create("http://open.example:" + port() + "/"), folder.resolve("page")));
        server.stop(0);
        assertEquals(new Failed(Fault.UNREACHABLE), get("/page"));
    }

    @Test
    void aCertificateThatNobodyKnowsIsNotTrusted() throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(ofOurOwnMaking("open.example")));
        secure.createContext("/", this::answer);
        secure.start();
        int port = secure.getAddress().getPort();
        FetchRules there = new FetchRules(Set.of("open.example"), Set.of(port), MOST, Duration.ofSeconds(20));
        try {
            assertEquals(
                    new Failed(Fault.INSECURE),
                    new WebFetch(there, this::names)
                            .fetch(URI.create("https://open.example:" + port + "/page"), folder.resolve("page")));
        } finally {
            secure.stop(0);
        }
        assertEquals(List.of(), asked);
    }

    /// A certificate with the right name, which nobody has signed.
    private SSLContext ofOurOwnMaking(String host) throws Exception {
        Path keys = folder.resolve("keys");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> make = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "page",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-storepass",
                "of a test",
                "-keystore",
                keys.toString());
        assertEquals(0, new ProcessBuilder(make).inheritIO().start().waitFor());
        char[] password = "of a test".toCharArray();
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(keys.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
