package org.besa.platform.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.besa.platform.fetch.Fetched.Fault;
import org.jspecify.annotations.Nullable;

/// One attempt to fetch a page, with a client of its own, so that nothing of one is known to another.
final class FetchAttempt implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 200;
    private static final int PIECE = 16 << 10;
    private static final String UNKNOWN = "application/octet-stream";

    private final FetchRules rules;
    private final CloseableHttpClient client;

    FetchAttempt(FetchRules rules, CheckedNames names) {
        this.rules = rules;
        Timeout longest = Timeout.of(rules.time());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(longest)
                                .setSocketTimeout(longest)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression() // what is small when packed is counted as it comes
                .setUserAgent("Besa (keeps copies of pages that are given as evidence)")
                .build();
    }

    Fetched run(URI address, Path into) throws IOException {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Fault refused = refuse(at);
            if (refused != null) {
                return new Fetched.Failed(refused);
            }
            switch (ask(at, into)) {
                case Step.Done(Fetched fetched) -> {
                    return fetched;
                }
                case Step.Redirected(URI next) -> at = next;
            }
        }
        return new Fetched.Failed(Fault.REDIRECTS);
    }

    /// What came of asking one address.
    private sealed interface Step {

        record Done(Fetched fetched) implements Step {}

        record Redirected(URI to) implements Step {}

        static Step failed(Fault fault) {
            return new Done(new Fetched.Failed(fault));
        }
    }

    private @Nullable Fault refuse(URI address) {
        if (!WebAddress.isOfPage(address)) {
            return Fault.ADDRESS;
        }
        return rules.ports().contains(port(address)) ? null : Fault.PORT;
    }

    private static int port(URI address) {
        return address.getPort() >= 0
                ? address.getPort()
                : address.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    private Step ask(URI at, Path into) throws IOException {
        HttpGet question = new HttpGet(at);
        question.setHeader(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8");
        question.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        ClassicHttpResponse answer;
        try {
            answer = client.executeOpen(HttpHost.create(at), question, null);
        } catch (IOException e) {
            return Step.failed(fault(e));
        }
        try {
            return read(at, answer, into);
        } finally {
            question.cancel(); // closing would read the rest, however long it is
        }
    }

    private static Fault fault(IOException e) {
        return switch (e) {
            case CheckedNames.Inside inside -> Fault.INSIDE;
            case UnknownHostException unknown -> Fault.UNKNOWN_HOST;
            case SSLException insecure -> Fault.INSECURE;
            case ConnectException refused -> Fault.UNREACHABLE;
            case NoRouteToHostException nowhere -> Fault.UNREACHABLE;
            case InterruptedIOException late -> Fault.TIMEOUT;
            default -> Fault.ANSWER;
        };
    }

    private Step read(URI at, ClassicHttpResponse answer, Path into) throws IOException {
        int status = answer.getCode();
        return switch (status) {
            case 200, 203 -> new Step.Done(page(at, answer.getEntity(), into));
            case 301, 302, 303, 307, 308 -> redirect(at, answer.getFirstHeader(HttpHeaders.LOCATION));
            case 404, 410 -> Step.failed(Fault.GONE);
            case 401, 403, 407, 451 -> Step.failed(Fault.DENIED);
            default -> Step.failed(status >= 500 ? Fault.SERVER : Fault.ANSWER);
        };
    }

    private static Step redirect(URI at, @Nullable Header location) {
        if (location == null) {
            return Step.failed(Fault.REDIRECTS);
        }
        try {
            return new Step.Redirected(at.resolve(new URI(location.getValue().strip())));
        } catch (URISyntaxException e) {
            return Step.failed(Fault.REDIRECTS);
        }
    }

    private Fetched page(URI from, @Nullable HttpEntity entity, Path into) throws IOException {
        if (entity == null) {
            return new Fetched.Failed(Fault.EMPTY);
        }
        long size = 0;
        try (OutputStream out = Files.newOutputStream(into)) {
            InputStream content = entity.getContent();
            byte[] piece = new byte[PIECE];
            for (int length = read(content, piece); length >= 0; length = read(content, piece)) {
                size += length;
                if (size > rules.bytes()) {
                    return new Fetched.Failed(Fault.TOO_LARGE);
                }
                out.write(piece, 0, length);
            }
        } catch (Broken e) {
            return new Fetched.Failed(fault(e.reading()));
        }
        return size == 0
                ? new Fetched.Failed(Fault.EMPTY)
                : new Fetched.Page(from, type(entity.getContentType()), size);
    }

    /// Tells what the other side breaks off from what cannot be written here.
    private static int read(InputStream content, byte[] piece) throws Broken {
        try {
            return content.read(piece);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    /// The other side broke off.
    private static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException reading;

        Broken(IOException reading) {
            super(reading);
            this.reading = reading;
        }

        IOException reading() {
            return reading;
        }
    }

    private static String type(@Nullable String said) {
        String type = said == null ? "" : said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,80}") ? type : UNKNOWN;
    }

    /// Breaks off what is still going on.
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
