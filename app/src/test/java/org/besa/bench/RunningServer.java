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
import java.util.List;
import java.util.Map;

/// A server that was started for the bench and ends with it.
///
/// @param origin `http://127.0.0.1:` and its port
record RunningServer(Process process, String origin) implements AutoCloseable {

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
        RunningServer server = new RunningServer(builder.start(), "http://127.0.0.1:" + port);
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

    /// A page as a reader without further wishes gets it.
    HttpResponse<byte[]> get(String page, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + page));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
