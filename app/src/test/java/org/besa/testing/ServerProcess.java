package org.besa.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Besa's server as a process of its own, made of the classes under test.
public final class ServerProcess implements AutoCloseable {

    private static final String READY = "Besa is ready at ";

    private final Process process;
    private final BufferedReader reader;
    private final List<String> lines = new ArrayList<>();

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts it and waits until it is ready or has ended.
    ///
    /// @param environment settings
    public static ServerProcess start(Map<String, String> environment) throws IOException {
        return startUntil(READY, environment);
    }

    /// Starts it and waits until it has said something or has ended.
    ///
    /// @param words part of a line
    /// @param environment settings
    public static ServerProcess startUntil(String words, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = ServerArchive.server();
        builder.environment().putAll(environment);
        ServerProcess server = new ServerProcess(builder.start());
        server.readUntil(words);
        return server;
    }

    private void readUntil(String words) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return;
            }
        }
    }

    /// Whether it became ready; if not, it has ended.
    public boolean isReady() {
        return lines.stream().anyMatch(line -> line.startsWith(READY));
    }

    /// What it has said up to being ready, or up to its end.
    public String output() {
        return String.join("\n", lines);
    }

    /// Its exit status, once it has ended.
    public int status() {
        return process.onExit().join().exitValue();
    }

    /// Asks it to stop, as Ctrl-C and service managers do, and waits for the end.
    ///
    /// @return what it still had to say
    public String terminate() throws IOException {
        process.toHandle().destroy(); // the process itself would close what we still read
        String rest = reader.readAllAsString();
        status();
        return rest;
    }

    /// Ends it at once; it can do nothing about that.
    public void kill() {
        process.toHandle().destroyForcibly();
        status();
    }

    @Override
    public void close() throws IOException {
        terminate();
        reader.close();
    }
}
