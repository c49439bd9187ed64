package org.besa.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.testing.HttpVisitor;

/// A server that was started for the bench and ends with it, as one reader sees it.
///
/// @param origin `http://127.0.0.1:` and its port
/// @param headers names and values, one after the other, that the reader sends with every request
record RunningServer(Process process, String origin, List<String> headers) implements AutoCloseable {

    private static final long MILLISECONDS_BETWEEN_TRIES = 5;

    /// Starts a server and waits until a page of it is there.
    ///
    /// @param port where it will listen
    /// @param page that proves it
    /// @param log where what it says goes
    static RunningServer start(List<String> command, Map<String, String> environment, int port, String page, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        RunningServer server = new RunningServer(builder.start(), "http://127.0.0.1:" + port, List.of());
        while (!server.answers(page)) {
            if (!server.process.isAlive()) {
                throw new IllegalStateException("%s ended; what it said is in %s".formatted(command, log));
            }
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
        }
        return server;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers(String page) throws InterruptedException {
        try {
            return get(page).statusCode() == 200;
        } catch (IOException _) {
            return false; // nobody listens yet
        }
    }

    /// The same server as somebody sees it who has signed in to Besa.
    RunningServer as(String email, String password) {
        try (HttpVisitor visitor = new HttpVisitor(origin)) {
            visitor.signIn(email, password);
            return new RunningServer(process, origin, List.of("Cookie", "besa=" + visitor.cookie("besa")));
        }
    }

    /// A page as the reader gets it.
    HttpResponse<byte[]> get(String page, String... more) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request(page, more), BodyHandlers.ofByteArray());
        }
    }

    /// What the reader asks with for a page.
    HttpRequest request(String page, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + page));
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return (all.isEmpty() ? request : request.headers(all.toArray(String[]::new))).build();
    }

    /// The same for a page that is compressed on its way.
    HttpRequest zipped(String page) {
        return request(page, "Accept-Encoding", "gzip");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
