package org.besa.platform.clamd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// ClamAV's own daemon on a socket and with a signature of the test's own, so that nothing is downloaded and nothing
/// harmful is needed.
final class RealClamd implements AutoCloseable {

    /// What the signature is of. It is put together here, so that no file of the repository is found by it.
    static final String MARKER = String.join("-", "BESA", "HARMLESS", "MARKER", "7c1e");

    static final String FOUND = "Besa.Test.Marker.UNOFFICIAL";

    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin");

    private final Process process;
    private final Path socket;

    private RealClamd(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    /// Where the program is; empty when ClamAV is not installed.
    static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), PLACES.stream())
                .map(folder -> Path.of(folder, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts it and waits until it answers.
    static RealClamd start(Path program, Path folder) throws IOException, InterruptedException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("test.ndb"), "Besa.Test.Marker:0:*:" + hex + "\n");
        // a socket's path may have 107 characters, and folders of tests are long
        Path socket = Files.createTempDirectory("clamd").resolve("s");
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                LocalSocket %s
                StreamMaxLength 1M
                """.formatted(signatures, socket));
        Process process = new ProcessBuilder(program.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        RealClamd clamd = new RealClamd(process, socket);
        while (process.isAlive() && !clamd.answers()) {
            Thread.sleep(20);
        }
        if (!process.isAlive()) {
            throw new IOException("clamd ended: " + Files.readString(folder.resolve("clamd.log")));
        }
        return clamd;
    }

    private boolean answers() {
        try {
            return !asked().version().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return socket.toString();
    }

    Clamd asked() {
        return Clamd.at(address(), Duration.ofMinutes(1));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.resolve("..").normalize());
    }
}
