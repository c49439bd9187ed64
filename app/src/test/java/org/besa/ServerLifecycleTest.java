package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.besa.testing.ServerProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts, stops and kills Besa as whole processes on an embedded PostgreSQL.
class ServerLifecycleTest {

    @TempDir
    static Path folder;

    private static Path home = Path.of("");

    @BeforeAll
    static void theDataFolderHasAnAwkwardName() {
        home = folder.resolve("data folder 'ë'");
    }

    @Test
    void aSignalStopsItAndItsDatabase() throws IOException {
        try (ServerProcess server = ServerProcess.start(environment())) {
            assertTrue(server.isReady(), server::output);

            server.terminate();

            assertFalse(Files.exists(databaseMark()), "the database did not shut down");
        }
    }

    @Test
    void afterBeingKilledItStartsAgain() throws IOException {
        try (ServerProcess killed = ServerProcess.start(environment())) {
            assertTrue(killed.isReady(), killed::output);
            killed.kill();
        }
        assertTrue(Files.exists(databaseMark()), "nothing was left behind to recover from");

        try (ServerProcess server = ServerProcess.start(environment())) {
            assertTrue(server.isReady(), server::output);
            assertTrue(server.output().contains("an earlier, killed Besa left behind"), server::output);
        }
    }

    @Test
    void aSecondOneOnTheSameDataFolderIsRefusedInOneLine() throws IOException {
        try (ServerProcess first = ServerProcess.start(environment())) {
            assertTrue(first.isReady(), first::output);
            try (ServerProcess second = ServerProcess.start(environment())) {
                assertFalse(second.isReady());
                assertEquals(
                        "Besa does not start: Another Besa is running on the data folder " + home
                                + ". Stop it first, or set BESA_HOME to another folder.",
                        second.output());
                assertEquals(1, second.status());
            }
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            try (ServerProcess server = ServerProcess.start(
                    Map.of("BESA_HOME", home.toString(), "BESA_PORT", port, "BESA_DEMO", "false"))) {
                assertFalse(server.isReady());
                assertTrue(
                        server.output().matches("Besa does not start: Port " + port + " is taken .*"), server::output);
                assertEquals(1, server.status());
            }
        }
    }

    private static Map<String, String> environment() {
        return Map.of("BESA_HOME", home.toString(), "BESA_PORT", "0", "BESA_DEMO", "false");
    }

    private static Path databaseMark() {
        return home.resolve("database").resolve("postmaster.pid");
    }
}
